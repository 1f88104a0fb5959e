package faas

// The inputs and outputs of jobs 2 to 11 as they are on chain; jobs 0 and 1
// have Request and Execution. Units are those of the blueprint's ABI.
type (
	// CreateSnapshotInput is the input of job 2.
	CreateSnapshotInput struct {
		Instance    InstanceID `json:"instance"`
		Name        string     `json:"name,omitempty"`
		Description string     `json:"description,omitempty"`
	}
	// RestoreSnapshotInput is the input of job 3.
	RestoreSnapshotInput struct {
		Snapshot SnapshotID `json:"snapshot,omitzero"`
	}
	// CreateBranchInput is the input of job 4.
	CreateBranchInput struct {
		Snapshot SnapshotID `json:"snapshot,omitzero"`
		Name     string     `json:"name,omitempty"`
		Count    uint16     `json:"count"`
	}
	// MergeBranchesInput is the input of job 5.
	MergeBranchesInput struct {
		Instances []InstanceID `json:"instances"`
		Strategy  Strategy     `json:"strategy,omitempty"`
		Name      string       `json:"name,omitempty"`
	}
	// StartInstanceInput is the input of job 6: from Snapshot, or from Image
	// when that is zero. A zero size is the operator's default.
	StartInstanceInput struct {
		Snapshot SnapshotID `json:"snapshot,omitzero"`
		Image    string     `json:"image,omitempty"`
		CPUCores uint32     `json:"cpuCores,omitempty"`
		MemoryMB uint32     `json:"memoryMb,omitempty"`
		DiskGB   uint32     `json:"diskGb,omitempty"`
		SSH      bool       `json:"enableSsh,omitempty"`
	}
	// InstanceInput is the input of jobs 7, 8 and 9: stop, pause and resume.
	InstanceInput struct {
		Instance InstanceID `json:"instance"`
	}
	// ExposePortInput is the input of job 10.
	ExposePortInput struct {
		Instance  InstanceID `json:"instance"`
		Port      uint16     `json:"port"`
		Protocol  string     `json:"protocol,omitempty"`
		Subdomain string     `json:"subdomain,omitempty"`
	}
	// UploadFilesInput is the input of job 11.
	UploadFilesInput struct {
		Instance   InstanceID `json:"instance"`
		TargetPath string     `json:"targetPath,omitempty"`
		Tar        []byte     `json:"tar,omitempty"`
	}

	// CreateSnapshotOutput is the output of job 2.
	CreateSnapshotOutput struct {
		Snapshot  SnapshotID `json:"snapshot,omitzero"`
		Digest    Digest     `json:"digest"`
		SizeBytes uint64     `json:"sizeBytes"`
	}
	// InstanceOutput is the output of jobs 3, 6 and 9: what was restored,
	// started or resumed.
	InstanceOutput struct {
		Instance InstanceID `json:"instance"`
	}
	// CreateBranchOutput is the output of job 4: one id per branch asked for,
	// zero where that branch could not be made.
	CreateBranchOutput struct {
		Instances []InstanceID `json:"instances"`
	}
	// MergeBranchesOutput is the output of job 5. Snapshot is zero when
	// Conflicts failed the merge.
	MergeBranchesOutput struct {
		Snapshot    SnapshotID `json:"snapshot,omitzero"`
		Digest      Digest     `json:"digest"`
		PathsMerged uint32     `json:"pathsMerged"`
		Conflicts   uint32     `json:"conflicts"`
	}
	// StopInstanceOutput is the output of job 7.
	StopInstanceOutput struct {
		Stopped bool `json:"stopped"`
	}
	// PauseInstanceOutput is the output of job 8: the snapshot that Resume
	// goes on from.
	PauseInstanceOutput struct {
		Snapshot SnapshotID `json:"snapshot,omitzero"`
	}
	// ExposePortOutput is the output of job 10.
	ExposePortOutput struct {
		URL string `json:"url,omitempty"`
	}
	// UploadFilesOutput is the output of job 11.
	UploadFilesOutput struct {
		Bytes uint64 `json:"bytes"`
		Files uint32 `json:"files"`
	}
)
