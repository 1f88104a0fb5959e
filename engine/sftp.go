package engine

import (
	"context"
	"io"

	"faas"
)

// SFTPInstance speaks SFTP about an instance's files over in and out until in
// ends or ctx does. A paused instance is resumed first and counts as used
// meanwhile. Nothing of it is recorded: what passes is the files themselves.
func (e *Engine) SFTPInstance(ctx context.Context, owner, id string, in io.Reader, out io.Writer) (faas.Exit, error) {
	if err := e.enter(); err != nil {
		return faas.Exit{}, err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Exit{}, err
	}
	u, err := e.use(ctx, i)
	if err != nil {
		return faas.Exit{}, err
	}
	defer u.release()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(e.ctx, stop)() // the node stops
	p, err := u.Start(ctx, faas.Command{Args: []string{faas.GuestPath, "sftp"}, Env: []string{defaultPath}, Stdin: in, Stdout: out, Stderr: io.Discard})
	if err != nil {
		return faas.Exit{}, err
	}
	exit, err := p.Wait()
	if why := u.interrupted(); why != nil && err == nil {
		err = why
	}
	return exit, err
}
