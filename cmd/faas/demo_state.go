package main

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"faas"
)

// stateful does jobs 2 to 11, and the modes of job 1 that leave something
// behind, through the contract: prepare one state, try two ideas in branches of
// it, merge them, and serve the result. What each job left is looked at over
// HTTP, as its owner would.
func (d *demo) stateful(ctx context.Context) error {
	s := &story{demo: d}
	for _, step := range []func(context.Context) error{s.prepare, s.branch, s.merge, s.modes, s.pause, s.serve, s.stop} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// story is what the steps hand on to each other.
type story struct {
	*demo
	first, merged faas.InstanceID
	prepared      faas.SnapshotID
	branches      []faas.InstanceID
	running       []faas.InstanceID // to be stopped at the end
}

const (
	demoDir  = "/work"
	demoText = "title\n\none\ntwo\nthree\n"
)

func (s *story) prepare(ctx context.Context) (err error) {
	if s.first, err = instanceJob(ctx, s, "start instance", faas.JobStartInstance, faas.StartInstanceInput{Image: demoImage, CPUCores: 1, MemoryMB: 128}); err != nil {
		return err
	}
	archive, err := demoTar("page.txt", demoText)
	if err != nil {
		return err
	}
	up, err := stateJob[faas.UploadFilesOutput](ctx, s, "upload files", faas.JobUploadFiles, faas.UploadFilesInput{Instance: s.first, TargetPath: demoDir, Tar: archive})
	if err != nil {
		return err
	}
	s.expect(up.Files == 1, "%d files uploaded", up.Files)
	s.says(ctx, s.first, demoText, "cat", demoDir+"/page.txt")
	snap, err := stateJob[faas.CreateSnapshotOutput](ctx, s, "create snapshot", faas.JobCreateSnapshot, faas.CreateSnapshotInput{Instance: s.first, Name: "prepared"})
	if err != nil {
		return err
	}
	s.prepared = snap.Snapshot
	known, err := s.http.Snapshot(ctx, "prepared")
	if err != nil {
		return err
	}
	s.expect(known.ID == snap.Snapshot && known.Digest == snap.Digest, "the node's record is of %s, %s", known.ID, known.Digest)
	restored, err := instanceJob(ctx, s, "restore snapshot", faas.JobRestoreSnapshot, faas.RestoreSnapshotInput{Snapshot: s.prepared})
	if err != nil {
		return err
	}
	s.says(ctx, restored, demoText, "cat", demoDir+"/page.txt")
	return nil
}

func (s *story) branch(ctx context.Context) error {
	out, err := stateJob[faas.CreateBranchOutput](ctx, s, "create branch", faas.JobCreateBranch, faas.CreateBranchInput{Snapshot: s.prepared, Name: "idea", Count: 2})
	if err != nil {
		return err
	}
	s.branches = out.Instances
	s.running = append(s.running, out.Instances...)
	s.expect(len(out.Instances) == 2, "%d branches", len(out.Instances))
	for i, b := range out.Instances {
		edit := []string{"s/one/ONE/", "s/three/THREE/"}[i%2]
		s.says(ctx, b, fmt.Sprintf("idea-%d %d\n", i, i), "sh", "-c",
			fmt.Sprintf("sed -i %s %s/page.txt && echo $FAAS_BRANCH $FAAS_BRANCH_INDEX", edit, demoDir))
	}
	return nil
}

func (s *story) merge(ctx context.Context) error {
	out, err := stateJob[faas.MergeBranchesOutput](ctx, s, "merge branches", faas.JobMergeBranches, faas.MergeBranchesInput{Instances: s.branches, Name: "merged"})
	if err != nil {
		return err
	}
	s.expect(out.Conflicts == 0 && out.Snapshot != faas.SnapshotID{}, "%d conflicts", out.Conflicts)
	if s.merged, err = instanceJob(ctx, s, "start from merge", faas.JobStartInstance, faas.StartInstanceInput{Snapshot: out.Snapshot}); err != nil {
		return err
	}
	s.says(ctx, s.merged, "title\n\nONE\ntwo\nTHREE\n", "cat", demoDir+"/page.txt")
	return nil
}

// modes runs job 1 in the modes that leave a snapshot or an instance.
func (s *story) modes(ctx context.Context) error {
	for _, m := range []struct {
		mode faas.Mode
		from faas.SnapshotID
	}{{faas.Checkpointed, s.prepared}, {faas.Branched, s.prepared}, {faas.Persistent, faas.SnapshotID{}}} {
		r := faas.Request{Mode: m.mode, From: faas.ID(m.from), Command: []string{"sh", "-c", "echo more > /tmp/more && cat /tmp/more"}}
		if m.from == (faas.SnapshotID{}) {
			r.Image = demoImage
		}
		e, err := stateJob[faas.Execution](ctx, s, m.mode.String(), faas.JobExecuteAdvanced, r)
		if err != nil {
			return err
		}
		s.expect(e.ExitCode == 0 && string(e.Stdout.Data) == "more\n", "exit code %d, output %q %q", e.ExitCode, e.Stdout.Data, e.Stderr.Data)
		if m.mode == faas.Checkpointed {
			_, err = s.http.Snapshot(ctx, faas.SnapshotID(e.Ref).String())
		} else {
			s.running = append(s.running, faas.InstanceID(e.Ref))
			s.says(ctx, faas.InstanceID(e.Ref), "more\n", "cat", "/tmp/more")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// pause pauses an instance with a program that counts, and resumes it: the
// program goes on from where it was.
func (s *story) pause(ctx context.Context) error {
	const count = `(i=0; while :; do i=$((i+1)); echo $$ $i > /tmp/count; sleep 0.01; done) >/dev/null 2>&1 & sleep 0.1; cat /tmp/count`
	before := s.run(ctx, s.merged, "sh", "-c", count)
	out, err := stateJob[faas.PauseInstanceOutput](ctx, s, "pause instance", faas.JobPauseInstance, faas.InstanceInput{Instance: s.merged})
	if err != nil {
		return err
	}
	i, err := s.http.Instance(ctx, s.merged.String())
	if err != nil {
		return err
	}
	s.expect(i.State == faas.InstancePaused && i.Paused == out.Snapshot, "the instance is %s", i.State)
	resumed, err := stateJob[faas.InstanceOutput](ctx, s, "resume instance", faas.JobResumeInstance, faas.InstanceInput{Instance: s.merged})
	if err != nil {
		return err
	}
	s.expect(resumed.Instance == s.merged, "resumed %s", resumed.Instance)
	after := s.run(ctx, s.merged, "sh", "-c", "sleep 0.1; cat /tmp/count")
	var pid1, n1, pid2, n2 int
	_, err1 := fmt.Sscan(before, &pid1, &n1)
	_, err2 := fmt.Sscan(after, &pid2, &n2)
	s.expect(err1 == nil && err2 == nil && pid1 == pid2 && n2 > n1, "the counting program said %q before and %q after", before, after)
	return nil
}

func (s *story) serve(ctx context.Context) error {
	s.run(ctx, s.merged, "sh", "-c", "httpd -p 8080 -h "+demoDir)
	out, err := stateJob[faas.ExposePortOutput](ctx, s, "expose port", faas.JobExposePort, faas.ExposePortInput{Instance: s.merged, Port: 8080, Protocol: "http", Subdomain: "merged"})
	if err != nil {
		return err
	}
	page, err := url.JoinPath(out.URL, "page.txt")
	if err != nil {
		return faas.Errorf(faas.Internal, "exposed port: %w", err)
	}
	body, err := fetchByName(ctx, page, s.node.URL())
	if err != nil {
		return err
	}
	s.expect(body == "title\n\nONE\ntwo\nTHREE\n", "%s answered %q", out.URL, body)
	return nil
}

func (s *story) stop(ctx context.Context) error {
	for _, id := range s.running {
		out, err := stateJob[faas.StopInstanceOutput](ctx, s, "stop instance", faas.JobStopInstance, faas.InstanceInput{Instance: id})
		if err != nil {
			return err
		}
		_, err = s.http.Instance(ctx, id.String())
		s.expect(out.Stopped && faas.KindOf(err) == faas.NotFound, "it is still there")
	}
	return nil
}

// stateJob submits a job, waits for what the contracts accept, checks it
// against them and adds a row.
func stateJob[O any](ctx context.Context, s *story, name string, kind faas.JobID, in any) (out O, err error) {
	began := time.Now()
	p, err := s.chain.Submit(ctx, kind, in)
	if err != nil {
		return out, faas.Errorf(faas.KindOf(err), "submit job %q: %w", name, err)
	}
	done, err := p.Wait(ctx)
	if err != nil {
		return out, faas.Errorf(faas.KindOf(err), "job %q: %w", name, err)
	}
	took := time.Since(began)
	if err := s.chain.ReadGas(ctx, &done.Result); err != nil {
		return out, err
	}
	out, ok := done.Value.(O)
	if !ok {
		return out, faas.Errorf(faas.Internal, "job %q answered with a %T", name, done.Value)
	}
	row := demoRow{Job: fmt.Sprintf("%d %s", kind, name), Via: "chain", Operator: done.Operator, EndToEnd: took,
		Output: summary(out), Gas: p.Gas + done.Gas}
	if e, ok := any(out).(faas.Execution); ok {
		row.ExitCode, row.Sandbox = e.ExitCode, e.SandboxTime
	}
	row.Wrong, err = s.check.finished(ctx, p.Submitted, done.Result, true)
	s.rows = append(s.rows, row)
	if o, ok := any(out).(faas.PauseInstanceOutput); ok {
		s.expect(faas.ID(o.Snapshot) == p.ID, "the pause made snapshot %s, which is not the one that the contract knows", o.Snapshot)
	}
	return out, err
}

// instanceJob is stateJob of a job that makes an instance, whose id its caller
// knows from the call on.
func instanceJob(ctx context.Context, s *story, name string, kind faas.JobID, in any) (faas.InstanceID, error) {
	out, err := stateJob[faas.InstanceOutput](ctx, s, name, kind, in)
	if err != nil {
		return out.Instance, err
	}
	s.running = append(s.running, out.Instance)
	i, err := s.http.Instance(ctx, out.Instance.String())
	if err != nil {
		return out.Instance, err
	}
	s.expect(i.State == faas.InstanceRunning, "the instance is %s", i.State)
	return out.Instance, nil
}

// expect notes a mistake of the newest row.
func (s *story) expect(ok bool, format string, args ...any) {
	if !ok {
		r := &s.rows[len(s.rows)-1]
		r.Wrong = append(r.Wrong, fmt.Sprintf(format, args...))
	}
}

// run runs a program in an instance over HTTP; one that fails is a mistake of
// the newest row.
func (s *story) run(ctx context.Context, id faas.InstanceID, args ...string) string {
	e, err := s.http.ExecInstance(ctx, id.String(), faas.Request{Command: args})
	s.expect(err == nil && e.ExitCode == 0, "%v: exit code %d, %q, %v", args, e.ExitCode, e.Stderr.Data, err)
	return string(e.Stdout.Data)
}

func (s *story) says(ctx context.Context, id faas.InstanceID, want string, args ...string) {
	if got := s.run(ctx, id, args...); got != want {
		s.expect(false, "%v said %q, not %q", args, got, want)
	}
}

// summary is one line about a job's output.
func summary(out any) string {
	switch o := out.(type) {
	case faas.InstanceOutput:
		return shortID(o.Instance)
	case faas.CreateSnapshotOutput:
		return fmt.Sprintf("%s, %s", shortID(o.Snapshot), bytesText(int64(o.SizeBytes)))
	case faas.CreateBranchOutput:
		return fmt.Sprintf("%d branches", len(o.Instances))
	case faas.MergeBranchesOutput:
		return fmt.Sprintf("%s, %d paths, %d conflicts", shortID(o.Snapshot), o.PathsMerged, o.Conflicts)
	case faas.PauseInstanceOutput:
		return shortID(o.Snapshot)
	case faas.StopInstanceOutput:
		return fmt.Sprintf("stopped: %t", o.Stopped)
	case faas.ExposePortOutput:
		return o.URL
	case faas.UploadFilesOutput:
		return fmt.Sprintf("%d files, %s", o.Files, bytesText(int64(o.Bytes)))
	case faas.Execution:
		return outputOf(o)
	}
	return fmt.Sprint(out)
}

func demoTar(name, text string) ([]byte, error) {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	err := w.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(text))})
	if err == nil {
		_, err = io.WriteString(w, text)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "write a tar: %w", err)
	}
	return b.Bytes(), nil
}

// fetchByName gets a page by its public name from the gateway at another
// address: names under localhost need not resolve on this machine.
func fetchByName(ctx context.Context, page, gateway string) (string, error) {
	at, err := url.Parse(gateway)
	if err != nil {
		return "", faas.Errorf(faas.Internal, "gateway's address: %w", err)
	}
	t := &http.Transport{DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, network, at.Host)
	}}
	defer t.CloseIdleConnections()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, page, nil)
	if err != nil {
		return "", faas.Errorf(faas.Internal, "exposed port: %w", err)
	}
	res, err := t.RoundTrip(req)
	if err != nil {
		return "", faas.Errorf(faas.Unavailable, "exposed port: %w", err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(io.LimitReader(res.Body, 1<<20))
	if err != nil {
		return "", faas.Errorf(faas.Unavailable, "exposed port: %w", err)
	}
	if res.StatusCode != http.StatusOK {
		return "", faas.Errorf(faas.Unavailable, "exposed port: %s: %s", res.Status, strings.TrimSpace(string(b)))
	}
	return string(b), nil
}
