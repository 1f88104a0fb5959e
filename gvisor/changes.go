package gvisor

import (
	"archive/tar"
	"errors"
	"io"
	"strings"

	"faas"
)

// filterChanges copies gVisor's tar of a sandbox's upper layer without what
// this package put there and nobody changed.
func filterChanges(w io.Writer, r io.Reader, own ownFiles) error {
	tw := tar.NewWriter(w)
	deleted := map[string]bool{} // deletions that are left out
	for tr := tar.NewReader(r); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return tw.Close()
		}
		if err != nil {
			return faas.Errorf(faas.Internal, "read changes: %w", err)
		}
		if strings.HasPrefix(h.Name, faasName) {
			if h.Typeflag == tar.TypeChar && h.Devmajor == 0 && h.Devminor == 0 || h.Typeflag == tar.TypeLink && deleted[h.Linkname] {
				deleted[h.Name] = true
			}
			continue
		}
		if h.Typeflag == tar.TypeLink && strings.HasPrefix(h.Linkname, faasName) {
			if !deleted[h.Linkname] {
				continue // another name for what this package put there
			}
			// All deletions of an overlay are one file, and links to the first.
			h.Typeflag, h.Linkname = tar.TypeChar, ""
		}
		var body io.Reader = tr
		if text, ours := own[h.Name]; ours && h.Typeflag == tar.TypeReg && h.Size == int64(len(text)) {
			have, err := io.ReadAll(tr)
			if err != nil {
				return faas.Errorf(faas.Internal, "read changes: %w", err)
			}
			if string(have) == text && h.Mode&0o7777 == 0o644 && h.Uid == 0 && h.Gid == 0 {
				continue
			}
			body = strings.NewReader(string(have))
		}
		if h.Typeflag == tar.TypeLink {
			// A link to a file that is left out becomes that file.
			if text, ours := own[h.Linkname]; ours {
				h.Typeflag, h.Linkname, h.Size = tar.TypeReg, "", int64(len(text))
				body = strings.NewReader(text)
			}
		}
		if err := tw.WriteHeader(h); err != nil {
			return faas.Errorf(faas.Internal, "write changes: %w", err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if _, err := io.Copy(tw, body); err != nil {
			return faas.Errorf(faas.Internal, "write changes: %w", err)
		}
	}
}
