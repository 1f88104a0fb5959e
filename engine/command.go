package engine

import (
	"strings"

	"faas"
)

const (
	defaultPath     = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
	defaultHostname = "sandbox" // of sandboxes whose spec names none
)

// command makes what the sandbox starts from the request and its image.
// Streams are the caller's to set.
func command(r faas.Request, img faas.Image, host string, terminal *faas.Window) (faas.Command, error) {
	args := r.Command
	if len(args) == 0 {
		args = append(append([]string(nil), img.Entrypoint...), img.Cmd...)
	}
	if len(args) == 0 {
		return faas.Command{}, faas.Errorf(faas.Invalid, "no command given, and image %s has neither entrypoint nor cmd: name a program", r.Image)
	}
	c := faas.Command{Args: args, Dir: r.Dir, User: r.User, Terminal: terminal}
	if c.Dir == "" {
		c.Dir = img.WorkingDir
	}
	if c.User == "" {
		c.User = img.User
	}
	c.Env = environment(img.Env, r.Env, defaultEnv(c.User, host, terminal != nil))
	return c, nil
}

// environment is the image's variables, then what is missing of the usual
// ones, then the request's; of one name the last holds.
func environment(image, request, usual []string) []string {
	var env []string
	at := map[string]int{}
	set := func(kv string) {
		k, _, _ := strings.Cut(kv, "=")
		if i, ok := at[k]; ok {
			env[i] = kv
			return
		}
		at[k] = len(env)
		env = append(env, kv)
	}
	for _, kv := range image {
		set(kv)
	}
	for _, kv := range usual {
		if k, _, _ := strings.Cut(kv, "="); !has(at, k) {
			set(kv)
		}
	}
	for _, kv := range request {
		set(kv)
	}
	return env
}

func has(m map[string]int, k string) bool { _, ok := m[k]; return ok }

// defaultEnv is what container tools set too. The home of another user than
// root is in the image's passwd, which the runtime reads.
func defaultEnv(user, host string, terminal bool) []string {
	env := []string{defaultPath, "HOSTNAME=" + host}
	switch name, _, _ := strings.Cut(user, ":"); name {
	case "", "root", "0":
		env = append(env, "HOME=/root")
	}
	if terminal {
		env = append(env, "TERM=xterm")
	}
	return env
}
