package api

import (
	"time"

	"faas"
)

// SSHKeyRequest is the body of POST /v1/ssh-keys.
type SSHKeyRequest struct {
	Key  string `json:"key" minLength:"1" maxLength:"16384" doc:"The public key, as the line of a .pub file." example:"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFl5sUTZk8GQ8wnm3JyvTR1A6+RC9JKHGDzgaHTQ9LQV ann@laptop"`
	Name string `json:"name,omitempty" maxLength:"64" doc:"For people; left out: the line's comment." example:"laptop"`
}

// SSHKey is a registered public key.
type SSHKey struct {
	Fingerprint string    `json:"fingerprint" doc:"SHA256:…, as ssh-keygen -l prints it."`
	Name        string    `json:"name,omitempty"`
	Owner       string    `json:"owner"`
	Key         string    `json:"key"`
	Created     time.Time `json:"created"`
}

// SSHKeyList is all SSH keys that the caller may see.
type SSHKeyList struct {
	Keys []SSHKey `json:"keys" nullable:"false"`
}

// NewSSHKey returns k as the API says it.
func NewSSHKey(k faas.SSHKey) SSHKey {
	return SSHKey{Fingerprint: k.Fingerprint, Name: k.Name, Owner: k.Owner, Key: k.Key, Created: k.Created}
}
