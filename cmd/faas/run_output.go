package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"

	"faas"
)

// jsonOutput is up to how many bytes of output -o json has the whole of it.
const jsonOutput = 1 << 20

// chainOutput is the output of a job on chain, which may be larger than memory.
type chainOutput struct {
	stdout, stderr *io.SectionReader
	file           *os.File // nil: in memory, as it was on chain
}

// onChain is the part of the output that is on chain.
func onChain(e faas.Execution) *chainOutput {
	section := func(b []byte) *io.SectionReader { return io.NewSectionReader(bytes.NewReader(b), 0, int64(len(b))) }
	return &chainOutput{stdout: section(e.Stdout.Data), stderr: section(e.Stderr.Data)}
}

// wholeOutput returns the streams whole: if what is on chain are only their
// beginnings, from the node that is known here. They are checked against the
// digest that is on chain before anybody sees them, so it does not matter who
// serves them. On error it is what is on chain.
func (o *runOptions) wholeOutput(ctx context.Context, e faas.Execution) (*chainOutput, error) {
	part := onChain(e)
	if e.OutputDigest.IsZero() {
		return part, nil
	}
	object, err := io.ReadAll(faas.OutputObject(e.Stdout.Size, bytes.NewReader(e.Stdout.Data), bytes.NewReader(e.Stderr.Data)))
	if err != nil {
		return part, faas.Errorf(faas.Internal, "output object: %w", err)
	}
	if faas.Sum(object) == e.OutputDigest {
		return part, nil
	}
	whole, err := o.fetchOutput(ctx, e.OutputDigest)
	if err != nil {
		return part, err
	}
	return whole, nil
}

// fetchOutput keeps an output object in a file without a name.
func (o *runOptions) fetchOutput(ctx context.Context, d faas.Digest) (_ *chainOutput, err error) {
	c, err := o.access.dial()
	if err != nil {
		return nil, err
	}
	r, _, err := c.Output(ctx, d)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	f, err := os.CreateTemp("", "faas-output-")
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "keep the output: %w", err)
	}
	whole := &chainOutput{file: f}
	defer func() {
		if err != nil {
			whole.close()
		}
	}()
	if err := os.Remove(f.Name()); err != nil {
		return nil, faas.Errorf(faas.Internal, "keep the output: %w", err)
	}
	size, err := io.Copy(f, r) // which ends with an error if the digest is another
	if err != nil {
		return nil, faas.Errorf(faas.KindOf(err), "keep the output: %w", err)
	}
	object := io.NewSectionReader(f, 0, size)
	n, err := faas.SplitOutput(object, size)
	if err != nil {
		return nil, err
	}
	at, err := object.Seek(0, io.SeekCurrent)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "read the output: %w", err)
	}
	whole.stdout, whole.stderr = io.NewSectionReader(f, at, n), io.NewSectionReader(f, at+n, size-at-n)
	return whole, nil
}

func (w *chainOutput) close() {
	if w.file != nil {
		w.file.Close() // it has no name: nothing is left
	}
}

// write prints the streams.
func (w *chainOutput) write(s *streams) error {
	_, err := io.Copy(s.Out, w.stdout)
	if err == nil {
		_, err = io.Copy(s.Err, w.stderr)
	}
	if err != nil {
		return faas.Errorf(faas.Internal, "write the program's output: %w", err)
	}
	return nil
}

// into puts the streams into an execution, only the sizes of what is too large.
func (w *chainOutput) into(e *faas.Execution) error {
	if w.file == nil {
		return nil
	}
	small := w.stdout.Size()+w.stderr.Size() <= jsonOutput
	for _, stream := range []struct {
		from *io.SectionReader
		to   *faas.Output
	}{{w.stdout, &e.Stdout}, {w.stderr, &e.Stderr}} {
		stream.to.Size = stream.from.Size()
		if !small {
			continue
		}
		var err error
		if stream.to.Data, err = io.ReadAll(stream.from); err != nil {
			return faas.Errorf(faas.Internal, "read the output: %w", err)
		}
	}
	return nil
}
