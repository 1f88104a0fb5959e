package engine

import (
	"context"
	"fmt"
	"strings"

	"faas"
)

const (
	maxNameLength        = 63 // also a host name's
	maxDescriptionLength = 4 << 10
)

// StartInstance boots a sandbox from an image, or restores one from a
// snapshot, that stays until it is stopped, also across restarts of the daemon.
// Its record is on disk when StartInstance returns. The call with a given id is
// idempotent: if the owner has that instance, it is returned as it is.
func (e *Engine) StartInstance(ctx context.Context, owner string, spec faas.InstanceSpec) (faas.Instance, error) {
	if err := checkInstanceSpec(spec); err != nil {
		return faas.Instance{}, err
	}
	if err := e.enter(); err != nil {
		return faas.Instance{}, err
	}
	defer e.work.Done()
	if rec, ok := e.instanceOf(owner, spec.ID); ok {
		return rec, nil
	}
	var snap faas.Snapshot
	if !faas.ID(spec.From).IsZero() {
		var err error
		if snap, err = e.snapshotOf(ctx, owner, spec.From); err != nil {
			return faas.Instance{}, err
		}
	}
	rec, err := e.instanceRecord(owner, spec, snap)
	if err != nil {
		return faas.Instance{}, err
	}
	if err := e.reserve(rec.ID); err != nil {
		return faas.Instance{}, err
	}
	defer e.unreserve(rec.ID)
	src, err := e.sourceOf(ctx, spec, snap)
	if err != nil {
		return faas.Instance{}, err
	}
	defer src.close()
	return e.startFrom(ctx, src, rec)
}

func (e *Engine) sourceOf(ctx context.Context, spec faas.InstanceSpec, snap faas.Snapshot) (*source, error) {
	if faas.ID(snap.ID).IsZero() {
		return e.imageSource(ctx, spec.Image)
	}
	return e.snapshotSource(ctx, snap, spec.FilesOnly)
}

// instanceOf returns the owner's instance of that id.
func (e *Engine) instanceOf(owner string, id faas.InstanceID) (faas.Instance, bool) {
	e.instances.mu.Lock()
	defer e.instances.mu.Unlock()
	i := e.instances.m[id]
	if i == nil || owner != "" && i.rec.Owner != owner {
		return faas.Instance{}, false
	}
	return i.view(), true
}

// startFrom makes the instance of a record whose id is reserved.
func (e *Engine) startFrom(ctx context.Context, src *source, rec faas.Instance) (faas.Instance, error) {
	rec.Image = src.img.Digest
	box, err := src.boot(ctx, e, sandboxSpec(rec))
	if err != nil {
		return faas.Instance{}, err
	}
	i, err := e.settle(ctx, rec, box, src.img)
	if err != nil {
		return faas.Instance{}, err
	}
	return e.viewOf(i), nil
}

// settle makes an instance of a running sandbox; on error the sandbox is gone.
func (e *Engine) settle(ctx context.Context, rec faas.Instance, box faas.Sandbox, img faas.Image) (*instance, error) {
	rec.Sandbox, rec.State, rec.Created = box.ID(), faas.InstanceRunning, now()
	rec.LastUsed = rec.Created
	if err := e.cfg.Records.SaveInstance(ctx, rec); err != nil {
		e.takeDown(box)
		// The record may be on disk all the same.
		if derr := e.cfg.Records.DeleteInstance(context.WithoutCancel(ctx), rec.ID); derr != nil {
			e.log.Warn("the record of an instance that was not started may be left; the next start finds it lost", "instance", rec.ID, "err", derr)
		}
		return nil, err
	}
	i := newInstance(rec)
	i.stay = newStay(box, img)
	e.enterInstance(i)
	return i, nil
}

// takeDown closes a sandbox that nobody has any more.
func (e *Engine) takeDown(box faas.Sandbox) {
	if err := box.Close(); err != nil {
		e.log.Error("sandbox could not be taken down; the next start sweeps it up", "sandbox", box.ID(), "err", err)
	}
}

func checkInstanceSpec(s faas.InstanceSpec) error {
	from := !faas.ID(s.From).IsZero()
	switch {
	case from && s.Image != "":
		return faas.Errorf(faas.Invalid, "both an image and a snapshot are given: a snapshot has its image, leave that out")
	case s.FilesOnly && !from:
		return faas.Errorf(faas.Invalid, "files only is about a snapshot, and none is given")
	case s.Name != "":
		return checkName("instance", s.Name)
	}
	return nil
}

// checkName checks a name that people give. It has to do as a host name.
func checkName(noun, name string) error {
	const first, rest = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "-_."
	if name == "" || len(name) > maxNameLength || strings.Trim(name, first+rest) != "" || !strings.ContainsRune(first, rune(name[0])) {
		return faas.Errorf(faas.Invalid, "%q is no name for the %s: want 1 to %d letters, digits, '-', '_' and '.', a letter or digit first", cutText(name), noun, maxNameLength)
	}
	for _, p := range []string{faas.InstancePrefix, faas.SnapshotPrefix, faas.ExecutionPrefix} {
		if strings.HasPrefix(name, p) {
			return faas.Errorf(faas.Invalid, "%q is no name for the %s: %s starts an id", name, noun, p)
		}
	}
	return nil
}

// instanceRecord fills in what a spec leaves open, from the snapshot if there
// is one, and checks what may be asked for.
func (e *Engine) instanceRecord(owner string, spec faas.InstanceSpec, snap faas.Snapshot) (faas.Instance, error) {
	rec := faas.Instance{ID: spec.ID, Owner: owner, Name: spec.Name, Ref: spec.Image, SSH: spec.SSH, Policy: spec.Policy}
	if faas.ID(rec.ID).IsZero() {
		rec.ID = faas.InstanceID(faas.NewID())
	}
	r := faas.Request{Image: spec.Image, Limits: spec.Limits, Egress: spec.Egress}
	if !faas.ID(snap.ID).IsZero() {
		rec.Ref, rec.From, rec.Base = snap.Ref, snap.ID, snap.ID
		r.Image, r.From = "", faas.ID(snap.ID)
		r.Limits, r.Egress = r.Limits.Or(snap.Limits), r.Egress || snap.Egress
	}
	r, err := e.check(r, faas.Attachment{})
	rec.Limits, rec.Egress = r.Limits, r.Egress
	return rec, err
}

// sandboxSpec is what an instance's sandbox is made of, but for its image. A
// sandbox that is booted, and not restored, has the instance's id.
func sandboxSpec(rec faas.Instance) faas.SandboxSpec {
	return faas.SandboxSpec{ID: rec.ID.String(), Limits: rec.Limits, Egress: rec.Egress, Hostname: hostname(rec), Env: identity(rec)}
}

// hostname is the instance's name, or the beginning of its id.
func hostname(rec faas.Instance) string {
	if rec.Name != "" {
		return rec.Name
	}
	return "ins-" + strings.TrimPrefix(rec.ID.String(), faas.InstancePrefix)[:8]
}

// identity is what an instance tells its programs about themselves.
func identity(rec faas.Instance) []string {
	env := []string{"FAAS_INSTANCE=" + rec.ID.String()}
	if !faas.ID(rec.From).IsZero() {
		env = append(env, "FAAS_BRANCH="+hostname(rec), fmt.Sprintf("FAAS_BRANCH_INDEX=%d", rec.Index))
	}
	return env
}
