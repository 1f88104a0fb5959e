// Package testimage makes the container images that tests run and pull: a
// busybox image built in process from Debian's busybox-static, images from
// scratch, layers of any (also hostile) content, and a registry on the loopback
// interface that serves them. Nothing is fetched from anywhere.
package testimage
