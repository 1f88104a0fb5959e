package gvisor

import (
	"fmt"
	"strings"

	"faas"
)

// ownFiles are the files that this package puts into a sandbox, by their name
// in a tar of changes. They are no change of the sandbox's programs as long as
// they are as they were put.
type ownFiles map[string]string

const (
	hostnameName  = "./etc/hostname"
	hostsName     = "./etc/hosts"
	resolversName = "./etc/resolv.conf"
	faasName      = "./.faas/" // all in there is ours
	envName       = "." + faas.EnvFile
	placeName     = "." + placePath
)

// ownFiles returns what a container engine, too, puts over an image's own
// files: they name the host and, with egress, its name servers; beside them
// what the sandbox is told about itself.
func (b *box) ownFiles(spec faas.SandboxSpec) ownFiles {
	own := ownFiles{
		hostnameName: spec.Hostname + "\n",
		hostsName:    "127.0.0.1\tlocalhost " + spec.Hostname + "\n::1\tlocalhost ip6-localhost ip6-loopback\n",
		envName:      envText(spec.Env),
	}
	if spec.Egress {
		nameservers := b.rt.opts.Nameservers
		if len(nameservers) == 0 {
			nameservers = hostResolvers()
		}
		var text strings.Builder
		for _, a := range nameservers {
			fmt.Fprintf(&text, "nameserver %s\n", a)
		}
		own[resolversName] = text.String()
	}
	return own
}

func envText(env []string) string {
	var text strings.Builder
	for _, kv := range env {
		text.WriteString(strings.ReplaceAll(kv, "\n", " ") + "\n")
	}
	return text.String()
}

// withEnv is the environment of a program: what the sandbox is told about
// itself, and what the caller gives, which prevails.
func withEnv(own, given []string) []string {
	if len(own) == 0 {
		return given
	}
	set := map[string]bool{}
	for _, kv := range given {
		name, _, _ := strings.Cut(kv, "=")
		set[name] = true
	}
	all := append([]string(nil), given...)
	for _, kv := range own {
		if name, _, _ := strings.Cut(kv, "="); !set[name] {
			all = append(all, kv)
		}
	}
	return all
}
