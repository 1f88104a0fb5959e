package main

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"faas"
)

// demoImage is the name of the image that the demo makes.
const demoImage = "busybox:latest"

// busyboxPath is where Debian's busybox-static puts the program.
const busyboxPath = "/bin/busybox"

// busyboxArchive makes an image of the machine's own static busybox, as
// 'docker save' would write it: the demo needs no registry.
func busyboxArchive(ctx context.Context) ([]byte, error) {
	binary, err := os.ReadFile(busyboxPath)
	if err != nil {
		return nil, faas.Errorf(faas.Unavailable, "the demo makes its image from %s: install busybox-static: %w", busyboxPath, err)
	}
	applets, err := exec.CommandContext(ctx, busyboxPath, "--list").Output()
	if err != nil {
		return nil, faas.Errorf(faas.Unavailable, "list the applets of %s: %w", busyboxPath, err)
	}
	return imageArchive(demoImage, []string{"PATH=/bin"}, busyboxEntries(binary, strings.Fields(string(applets)))...)
}

// imageArchive makes an image of one layer, as 'docker save' would write it.
func imageArchive(name string, env []string, entries ...tarEntry) ([]byte, error) {
	layer, err := tarOf(entries...)
	if err != nil {
		return nil, err
	}
	config, err := json.Marshal(map[string]any{
		"architecture": runtime.GOARCH, "os": "linux",
		"config": map[string]any{"Cmd": []string{"sh"}, "Env": env},
		"rootfs": map[string]any{"type": "layers", "diff_ids": []string{faas.Sum(layer).String()}},
	})
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "image %s: %w", name, err)
	}
	manifest, err := json.Marshal([]map[string]any{{"Config": "config.json", "RepoTags": []string{name}, "Layers": []string{"layer.tar"}}})
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "image %s: %w", name, err)
	}
	return tarOf(
		file("manifest.json", 0o644, manifest),
		file("config.json", 0o644, config),
		file("layer.tar", 0o644, layer),
	)
}

// writeDemoImage writes the archive of the demo's image to a file or, as "-", to
// standard output.
func writeDemoImage(ctx context.Context, path string, s *streams) error {
	b, err := busyboxArchive(ctx)
	if err != nil {
		return err
	}
	if path == "-" {
		_, err = s.Out.Write(b)
	} else {
		err = os.WriteFile(path, b, 0o644)
	}
	if err != nil {
		return faas.Errorf(faas.Internal, "write the image: %w", err)
	}
	return nil
}

func busyboxEntries(binary []byte, applets []string) []tarEntry {
	entries := []tarEntry{
		directory("bin/", 0o755), directory("tmp/", 0o1777), directory("proc/", 0o555), directory("dev/", 0o755),
		directory("etc/", 0o755), directory("root/", 0o700), directory("sys/", 0o555),
		file("etc/passwd", 0o644, []byte("root:x:0:0:root:/root:/bin/sh\n")),
		file("bin/busybox", 0o755, binary),
	}
	for _, a := range applets {
		if a != "busybox" {
			entries = append(entries, tarEntry{tar.Header{Typeflag: tar.TypeSymlink, Name: "bin/" + a, Linkname: "busybox", Mode: 0o777}, nil})
		}
	}
	return entries
}

type tarEntry struct {
	header tar.Header
	data   []byte
}

func file(name string, mode int64, data []byte) tarEntry {
	return tarEntry{tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: mode, Size: int64(len(data))}, data}
}

func directory(name string, mode int64) tarEntry {
	return tarEntry{tar.Header{Typeflag: tar.TypeDir, Name: name, Mode: mode}, nil}
}

func tarOf(entries ...tarEntry) ([]byte, error) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, e := range entries {
		if err := w.WriteHeader(&e.header); err != nil {
			return nil, faas.Errorf(faas.Internal, "write %s to an archive: %w", e.header.Name, err)
		}
		if _, err := w.Write(e.data); err != nil {
			return nil, faas.Errorf(faas.Internal, "write %s to an archive: %w", e.header.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, faas.Errorf(faas.Internal, "end an archive: %w", err)
	}
	return b.Bytes(), nil
}
