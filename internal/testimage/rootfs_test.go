package testimage

import (
	"os"
	"os/exec"
	"testing"

	"faas/image"
)

func TestRootFSIsASoundFileSystem(t *testing.T) {
	img := RootFS(t, image.File{Path: "/.faas/init", Mode: 0o755, Data: []byte("#!/bin/sh\n")})
	if out, err := exec.Command("fsck.erofs", img.RootFS).CombinedOutput(); err != nil {
		t.Fatalf("fsck.erofs (apt-get install erofs-utils): %v\n%s", err, out)
	}
	if again := RootFS(t, image.File{Path: "/.faas/init", Mode: 0o755, Data: []byte("#!/bin/sh\n")}); again.RootFS != img.RootFS {
		t.Errorf("a second call made %s, not %s again", again.RootFS, img.RootFS)
	}
	info, err := os.Stat(img.RootFS)
	if err != nil || info.Size() != img.Size || len(img.Cmd) != 1 || len(img.Env) != 1 {
		t.Errorf("image %+v, file %v %v", img, info, err)
	}
}
