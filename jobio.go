package faas

// The inputs and outputs of jobs 2 to 11 as they are on chain; jobs 0 and 1
// have Request and Execution. Units are those of the blueprint's ABI.
type (
	// CreateSnapshotInput is the input of job 2.
	CreateSnapshotInput struct {
		Instance          InstanceID
		Name, Description string
	}
	// RestoreSnapshotInput is the input of job 3.
	RestoreSnapshotInput struct{ Snapshot SnapshotID }
	// CreateBranchInput is the input of job 4.
	CreateBranchInput struct {
		Snapshot SnapshotID
		Name     string
		Count    uint16
	}
	// MergeBranchesInput is the input of job 5.
	MergeBranchesInput struct {
		Instances []InstanceID
		Strategy  Strategy
		Name      string
	}
	// StartInstanceInput is the input of job 6: from Snapshot, or from Image
	// when that is zero. A zero size is the operator's default.
	StartInstanceInput struct {
		Snapshot                   SnapshotID
		Image                      string
		CPUCores, MemoryMB, DiskGB uint32
		SSH                        bool
	}
	// InstanceInput is the input of jobs 7, 8 and 9: stop, pause and resume.
	InstanceInput struct{ Instance InstanceID }
	// ExposePortInput is the input of job 10.
	ExposePortInput struct {
		Instance            InstanceID
		Port                uint16
		Protocol, Subdomain string
	}
	// UploadFilesInput is the input of job 11.
	UploadFilesInput struct {
		Instance   InstanceID
		TargetPath string
		Tar        []byte
	}

	// CreateSnapshotOutput is the output of job 2.
	CreateSnapshotOutput struct {
		Snapshot  SnapshotID
		Digest    Digest
		SizeBytes uint64
	}
	// InstanceOutput is the output of jobs 3, 6 and 9: what was restored,
	// started or resumed.
	InstanceOutput struct{ Instance InstanceID }
	// CreateBranchOutput is the output of job 4: one id per branch asked for,
	// zero where that branch could not be made.
	CreateBranchOutput struct{ Instances []InstanceID }
	// MergeBranchesOutput is the output of job 5. Snapshot is zero when
	// Conflicts failed the merge.
	MergeBranchesOutput struct {
		Snapshot    SnapshotID
		Digest      Digest
		PathsMerged uint32
		Conflicts   uint32
	}
	// StopInstanceOutput is the output of job 7.
	StopInstanceOutput struct{ Stopped bool }
	// PauseInstanceOutput is the output of job 8: the snapshot that Resume
	// goes on from.
	PauseInstanceOutput struct{ Snapshot SnapshotID }
	// ExposePortOutput is the output of job 10.
	ExposePortOutput struct{ URL string }
	// UploadFilesOutput is the output of job 11.
	UploadFilesOutput struct {
		Bytes uint64
		Files uint32
	}
)
