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
	for tr := tar.NewReader(r); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return tw.Close()
		}
		if err != nil {
			return faas.Errorf(faas.Internal, "read changes: %w", err)
		}
		if strings.HasPrefix(h.Name, faasName) {
			continue
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
