package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"

	"github.com/pkg/sftp"

	"faas"
	"faas/guest"
	"faas/guest/tree"
)

// own is where the programs of the sandbox itself are: no tree has them.
var own = path.Dir(faas.GuestPath)

// job is one call of the program.
type job struct {
	in    io.Reader
	out   *guest.Encoder
	paths []string
	deep  bool // guest.Recursive was given
}

// verb is what the program can do with so many paths.
type verb struct {
	paths int
	do    func(context.Context, *job) (tree.Counts, error)
}

var verbs = map[string]verb{
	guest.Untar:  {1, untar},
	guest.Tar:    {1, pack},
	guest.List:   {1, list},
	guest.Stat:   {1, stat},
	guest.Cat:    {1, cat},
	guest.Remove: {1, remove},
	guest.Move:   {2, move},
	guest.Watch:  {1, watch},
}

// run does what args say and returns the exit code: 0 if the answer, be it an
// error, was delivered.
func run(ctx context.Context, args []string, in io.Reader, out io.Writer) int {
	if len(args) == 1 && args[0] == guest.SFTP {
		return serveSFTP(in, out)
	}
	// Records are small and many; a watch's must not wait.
	buffered := bufio.NewWriterSize(out, guest.MaxPayload)
	var w io.Writer = buffered
	if len(args) > 0 && args[0] == guest.Watch {
		w = out
	}
	enc, err := guest.NewEncoder(w)
	if err != nil {
		return 1
	}
	counts, err := dispatch(ctx, args, &job{in: in, out: enc})
	end := guest.End{Files: counts.Files, Bytes: counts.Bytes}
	if err != nil {
		end.Kind, end.Message = faas.KindOf(err), cut(err.Error())
	}
	if errors.Join(enc.End(end), buffered.Flush()) != nil {
		return 1
	}
	return 0
}

func dispatch(ctx context.Context, args []string, j *job) (tree.Counts, error) {
	if len(args) == 0 {
		return tree.Counts{}, faas.Errorf(faas.Invalid, "nothing to do: want a verb")
	}
	v, ok := verbs[args[0]]
	if !ok {
		return tree.Counts{}, faas.Errorf(faas.Invalid, "unknown verb %q: the guest program is older than the node", args[0])
	}
	j.paths = args[1:]
	if i := slices.Index(j.paths, guest.Recursive); i == 0 {
		j.deep, j.paths = true, j.paths[1:]
	}
	if len(j.paths) != v.paths {
		return tree.Counts{}, faas.Errorf(faas.Invalid, "%s takes %d paths, not %d", args[0], v.paths, len(j.paths))
	}
	for _, p := range j.paths {
		if !path.IsAbs(p) {
			return tree.Counts{}, faas.Errorf(faas.Invalid, "path %q is not absolute", p)
		}
	}
	return v.do(ctx, j)
}

// maxMessage leaves room in a frame for what JSON makes of the text.
const maxMessage = 4 << 10

func cut(s string) string {
	if len(s) > maxMessage {
		return s[:maxMessage] + "…"
	}
	return s
}

// untar makes the last element of the path if it is missing, as docker cp does.
func untar(_ context.Context, j *job) (tree.Counts, error) {
	dir := path.Clean(j.paths[0])
	err := os.Mkdir(dir, 0o755)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		if parent := path.Dir(dir); errors.Is(err, fs.ErrNotExist) {
			return tree.Counts{}, faas.Errorf(faas.NotFound, "neither %s nor %s is there: make one of them first", dir, parent)
		}
		return tree.Counts{}, tree.Error(err, "make "+dir)
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return tree.Counts{}, faas.Errorf(faas.Conflict, "%s is not a directory", dir)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return tree.Counts{}, tree.Error(err, dir)
	}
	defer root.Close()
	return tree.Unpack(root, j.in, tree.UnpackOptions{Owners: true, Setid: true, LinksOut: true})
}

func pack(_ context.Context, j *job) (tree.Counts, error) {
	return tree.Pack(j.out, j.paths[0], tree.PackOptions{Owners: true, Except: own})
}

func list(_ context.Context, j *job) (tree.Counts, error) {
	n := 0
	err := tree.List(path.Clean(j.paths[0]), j.deep, own, func(i faas.FileInfo) error {
		n++
		return j.out.Record(i)
	})
	return tree.Counts{Files: n}, err
}

func stat(_ context.Context, j *job) (tree.Counts, error) {
	i, err := tree.Stat(path.Clean(j.paths[0]))
	if err != nil {
		return tree.Counts{}, err
	}
	return tree.Counts{Files: 1}, j.out.Record(i)
}

func cat(_ context.Context, j *job) (tree.Counts, error) {
	n, err := tree.Cat(j.out, j.paths[0])
	return tree.Counts{Files: 1, Bytes: n}, err
}

func remove(_ context.Context, j *job) (tree.Counts, error) {
	if path.Clean(j.paths[0]) == own {
		return tree.Counts{}, faas.Errorf(faas.Denied, "%s belongs to the sandbox", own)
	}
	return tree.Counts{}, tree.Remove(j.paths[0], j.deep)
}

func move(_ context.Context, j *job) (tree.Counts, error) {
	if path.Clean(j.paths[0]) == own {
		return tree.Counts{}, faas.Errorf(faas.Denied, "%s belongs to the sandbox", own)
	}
	return tree.Counts{}, tree.Move(j.paths[0], j.paths[1])
}

func watch(ctx context.Context, j *job) (tree.Counts, error) {
	return tree.Counts{}, tree.Watch(ctx, path.Clean(j.paths[0]), own, func(e faas.FileEvent) error { return j.out.Record(e) })
}

// pipe is what the SFTP server reads and writes.
type pipe struct {
	io.Reader
	io.Writer
}

// Close implements io.Closer. The streams end with the process.
func (pipe) Close() error { return nil }

// serveSFTP serves until its input ends.
func serveSFTP(in io.Reader, out io.Writer) int {
	s, err := sftp.NewServer(pipe{in, out})
	if err != nil {
		return 1
	}
	if err := s.Serve(); err != nil && !errors.Is(err, io.EOF) {
		return 1
	}
	return 0
}
