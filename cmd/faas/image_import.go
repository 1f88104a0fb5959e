package main

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"faas"
)

func newImageImportCommand(s *streams) *cobra.Command {
	var a *access
	var out format
	cmd := &cobra.Command{
		Use:   "import FILE|DIRECTORY|-",
		Short: "Make images from an archive ready to run",
		Long: `Import the images in an archive as 'docker save' writes it, or in an OCI layout: a tar file,
plain or compressed with gzip or zstd, a layout's directory, or standard input with '-'.`,
		Example: "  docker save myimage | faas image import -\n  faas image import image.tar.gz\n  faas image import ./oci-layout",
		Args:    cobra.ExactArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, err := a.dial()
			if err != nil {
				return err
			}
			r, err := openArchive(s, args[0])
			if err != nil {
				return err
			}
			p := newProgress(ctx, s)
			images, err := c.ImportImages(ctx, r, p.report)
			p.close(err == nil)
			if cerr := r.Close(); err == nil && cerr != nil {
				err = faas.Errorf(faas.Internal, "read %s: %w", args[0], cerr)
			}
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, images)
			}
			for _, i := range images {
				name := i.Ref
				if name == "" {
					name = i.Digest.String()
				}
				fmt.Fprintln(s.Out, printable(name))
			}
			return nil
		}),
	}
	a = addAccess(cmd, s)
	out.addTo(cmd)
	return cmd
}

// openArchive opens what an import names as a stream of a tar file.
func openArchive(s *streams, name string) (io.ReadCloser, error) {
	const example = "'docker save myimage | faas image import -'"
	if name == "-" {
		return openInput(s, name, example)
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, usagef("%w", err)
	}
	if info.IsDir() {
		return tarDirectory(name), nil
	}
	return openInput(s, name, example)
}

// tarDirectory returns the tar of a directory, made as it is read. Closing it
// ends the work and reports what went wrong with it.
func tarDirectory(dir string) io.ReadCloser {
	r, w := io.Pipe()
	done := make(chan struct{})
	go func() {
		defer close(done)
		tw := tar.NewWriter(w)
		err := tw.AddFS(os.DirFS(dir))
		w.CloseWithError(errors.Join(err, tw.Close()))
	}()
	return &tarStream{PipeReader: r, done: done}
}

type tarStream struct {
	*io.PipeReader
	done <-chan struct{}
}

func (t *tarStream) Close() error {
	err := t.PipeReader.Close()
	<-t.done
	return err
}
