package gateway_test

import (
	"net/url"
	"testing"

	"faas/api"
	"faas/internal/gatewaytest"
)

func TestSSHKeys(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	var k api.SSHKey
	do(t, n, n.User, "POST", "/v1/ssh-keys", map[string]string{"key": sshKey + "\n"}).want(t, 201).decode(t, &k)
	if k.Name != "ann@laptop" || k.Owner != "ann" || k.Fingerprint == "" || k.Key+" ann@laptop" != sshKey {
		t.Errorf("%+v", k)
	}
	do(t, n, n.User, "POST", "/v1/ssh-keys", map[string]string{"key": sshKey}).problem(t, 409)
	do(t, n, n.Admin, "POST", "/v1/ssh-keys", map[string]string{"key": sshKey, "name": "mine"}).want(t, 201)
	for name, line := range map[string]string{
		"nothing": "", "rubbish": "x", "two": sshKey + "\n" + sshKey, "options": `command="x" ` + sshKey,
		"private": "-----BEGIN OPENSSH PRIVATE KEY-----\nx\n-----END OPENSSH PRIVATE KEY-----",
		"dsa":     "ssh-dss AAAAB3NzaC1kc3MAAACBAP", "short": "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAQQDDmZ0Y",
	} {
		if a := do(t, n, n.User, "POST", "/v1/ssh-keys", map[string]string{"key": line}); a.status != 400 {
			t.Errorf("%s: %d %s", name, a.status, a.body)
		}
	}
	count := func(key string) int {
		var list api.SSHKeyList
		do(t, n, key, "GET", "/v1/ssh-keys", nil).want(t, 200).decode(t, &list)
		return len(list.Keys)
	}
	if u, a := count(n.User), count(n.Admin); u != 1 || a != 2 {
		t.Errorf("%d of the user, %d of all", u, a)
	}
	do(t, n, n.User, "DELETE", "/v1/ssh-keys/mine", nil).problem(t, 404)
	do(t, n, n.Admin, "DELETE", "/v1/ssh-keys/"+url.PathEscape(k.Fingerprint), nil).problem(t, 409) // of two owners
	do(t, n, n.User, "DELETE", "/v1/ssh-keys/"+url.PathEscape(k.Fingerprint), nil).want(t, 204)
	do(t, n, n.Admin, "DELETE", "/v1/ssh-keys/mine", nil).want(t, 204)
	if c := count(n.Admin); c != 0 {
		t.Errorf("%d are left", c)
	}
}
