// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package bindings

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// IFaaSNounsAgentInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsAgentInfo struct {
	Grantor  common.Address
	Live     bool
	Scope    uint16
	Expiry   *big.Int
	Jobs     uint32
	Branches uint32
}

// IFaaSNounsCanary is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsCanary struct {
	Version uint32
	Bound   bool
	Denies  bool
	HookGas *big.Int
}

// IFaaSNounsExecution is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsExecution struct {
	Operator        common.Address
	Job             uint8
	State           uint8
	Reading         uint8
	Attempts        uint8
	Success         bool
	CacheHit        bool
	Made            bool
	ExitCode        int32
	ExecutionTimeMs uint64
	Detail          uint64
	Deadline        uint64
	FinishedAt      uint64
	Image           [32]byte
	Subject         [32]byte
	OutputHash      [32]byte
	Ref             [32]byte
}

// IFaaSNounsInstanceInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsInstanceInfo struct {
	Id        [32]byte
	Service   uint64
	Call      uint64
	Operator  common.Address
	Owner     common.Address
	Sponsor   common.Address
	CreatedAt uint64
	State     uint8
	Branch    bool
	Index     uint8
	Parents   [][32]byte
}

// IFaaSNounsOperatorInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsOperatorInfo struct {
	Registered bool
	Capacity   uint32
	Load       uint32
	Assigned   uint64
	Succeeded  uint64
	Failed     uint64
	Late       uint64
	Lost       uint64
	Demerit    uint8
}

// IFaaSNounsPortInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsPortInfo struct {
	Port uint16
	Call uint64
}

// IFaaSNounsServiceInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsServiceInfo struct {
	Seats    uint32
	Jobs     uint64
	Open     uint64
	Complete bool
}

// IFaaSNounsSnapshotInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsSnapshotInfo struct {
	Id        [32]byte
	Service   uint64
	Call      uint64
	Operator  common.Address
	Owner     common.Address
	Sponsor   common.Address
	CreatedAt uint64
	SizeBytes uint64
	Digest    [32]byte
	Parents   [][32]byte
}

// IFaaSNounsTiming is an auto generated low-level Go binding around an user-defined struct.
type IFaaSNounsTiming struct {
	Count     uint64
	Succeeded uint64
	SumMs     *big.Int
}

// ITangleApprovalParams is an auto generated low-level Go binding around an user-defined struct.
type ITangleApprovalParams struct {
	RequestId           uint64
	SecurityCommitments []ITangleAssetSecurityCommitment
	BlsPubkey           [4]*big.Int
	BlsPopSignature     [2]*big.Int
	TeeCommitments      []ITangleTeeAttestationCommitment
}

// ITangleAsset is an auto generated low-level Go binding around an user-defined struct.
type ITangleAsset struct {
	Kind  uint8
	Token common.Address
}

// ITangleAssetSecurityCommitment is an auto generated low-level Go binding around an user-defined struct.
type ITangleAssetSecurityCommitment struct {
	Asset       ITangleAsset
	ExposureBps uint16
}

// ITangleBlueprint is an auto generated low-level Go binding around an user-defined struct.
type ITangleBlueprint struct {
	Owner      common.Address
	Manager    common.Address
	CreatedAt  uint64
	Membership uint8
	Pricing    uint8
	Active     bool
}

// ITangleBlueprintBinary is an auto generated low-level Go binding around an user-defined struct.
type ITangleBlueprintBinary struct {
	Arch   uint8
	Os     uint8
	Name   string
	Sha256 [32]byte
}

// ITangleBlueprintConfig is an auto generated low-level Go binding around an user-defined struct.
type ITangleBlueprintConfig struct {
	Membership           uint8
	Pricing              uint8
	MinOperators         uint32
	MaxOperators         uint32
	SubscriptionRate     *big.Int
	SubscriptionInterval uint64
	EventRate            *big.Int
}

// ITangleBlueprintDefinition is an auto generated low-level Go binding around an user-defined struct.
type ITangleBlueprintDefinition struct {
	MetadataUri           string
	MetadataHash          [32]byte
	Manager               common.Address
	MasterManagerRevision uint32
	HasConfig             bool
	Config                ITangleBlueprintConfig
	Metadata              ITangleBlueprintMetadata
	Jobs                  []ITangleJobDefinition
	RegistrationSchema    []byte
	RequestSchema         []byte
	Sources               []ITangleBlueprintSource
	SupportedMemberships  []uint8
}

// ITangleBlueprintMetadata is an auto generated low-level Go binding around an user-defined struct.
type ITangleBlueprintMetadata struct {
	Name           string
	Description    string
	Author         string
	Category       string
	CodeRepository string
	Logo           string
	Website        string
	License        string
	ProfilingData  string
}

// ITangleBlueprintSource is an auto generated low-level Go binding around an user-defined struct.
type ITangleBlueprintSource struct {
	Kind      uint8
	Container ITangleImageRegistrySource
	Wasm      ITangleWasmSource
	Native    ITangleNativeSource
	Testing   ITangleTestingSource
	Binaries  []ITangleBlueprintBinary
}

// ITangleImageRegistrySource is an auto generated low-level Go binding around an user-defined struct.
type ITangleImageRegistrySource struct {
	Registry string
	Image    string
	Tag      string
}

// ITangleJobCall is an auto generated low-level Go binding around an user-defined struct.
type ITangleJobCall struct {
	JobIndex    uint8
	Caller      common.Address
	CreatedAt   uint64
	ResultCount uint32
	Completed   bool
	IsRFQ       bool
	Payment     *big.Int
}

// ITangleJobDefinition is an auto generated low-level Go binding around an user-defined struct.
type ITangleJobDefinition struct {
	Name         string
	Description  string
	MetadataUri  string
	ParamsSchema []byte
	ResultSchema []byte
}

// ITangleJobQuoteDetails is an auto generated low-level Go binding around an user-defined struct.
type ITangleJobQuoteDetails struct {
	Requester       common.Address
	ServiceId       uint64
	JobIndex        uint8
	Price           *big.Int
	Timestamp       uint64
	Expiry          uint64
	Confidentiality uint8
	InputsHash      [32]byte
}

// ITangleNativeSource is an auto generated low-level Go binding around an user-defined struct.
type ITangleNativeSource struct {
	Fetcher     uint8
	ArtifactUri string
	Entrypoint  string
}

// ITangleOperatorRegistration is an auto generated low-level Go binding around an user-defined struct.
type ITangleOperatorRegistration struct {
	RegisteredAt uint64
}

// ITangleService is an auto generated low-level Go binding around an user-defined struct.
type ITangleService struct {
	BlueprintId     uint64
	Owner           common.Address
	CreatedAt       uint64
	Ttl             uint64
	TerminatedAt    uint64
	LastPaymentAt   uint64
	OperatorCount   uint32
	MinOperators    uint32
	MaxOperators    uint32
	Membership      uint8
	Pricing         uint8
	Status          uint8
	Confidentiality uint8
}

// ITangleServiceRequest is an auto generated low-level Go binding around an user-defined struct.
type ITangleServiceRequest struct {
	BlueprintId     uint64
	Requester       common.Address
	CreatedAt       uint64
	Ttl             uint64
	OperatorCount   uint32
	ApprovalCount   uint32
	PaymentToken    common.Address
	PaymentAmount   *big.Int
	Membership      uint8
	MinOperators    uint32
	MaxOperators    uint32
	Rejected        bool
	Confidentiality uint8
	Activated       bool
}

// ITangleSignedJobQuote is an auto generated low-level Go binding around an user-defined struct.
type ITangleSignedJobQuote struct {
	Details   ITangleJobQuoteDetails
	Signature []byte
	Operator  common.Address
}

// ITangleTeeAttestationCommitment is an auto generated low-level Go binding around an user-defined struct.
type ITangleTeeAttestationCommitment struct {
	Backend             uint8
	ExpectedMeasurement [32]byte
	NonceBinding        [32]byte
	ExpiresAt           uint64
}

// ITangleTestingSource is an auto generated low-level Go binding around an user-defined struct.
type ITangleTestingSource struct {
	CargoPackage string
	CargoBin     string
	BasePath     string
}

// ITangleWasmSource is an auto generated low-level Go binding around an user-defined struct.
type ITangleWasmSource struct {
	Runtime     uint8
	Fetcher     uint8
	ArtifactUri string
	Entrypoint  string
}

// BlueprintMetaData contains all meta data concerning the Blueprint contract.
var BlueprintMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"}],\"name\":\"AlreadyAssigned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"jobs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"branches\",\"type\":\"uint32\"}],\"name\":\"BudgetExceeded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"maximum\",\"type\":\"uint256\"}],\"name\":\"CountOutOfRange\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"other\",\"type\":\"address\"}],\"name\":\"HeldApart\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"HolderFull\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"HolderGone\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"InstanceIsStopped\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"}],\"name\":\"InvalidAgent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"capacity\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"maximum\",\"type\":\"uint32\"}],\"name\":\"InvalidCapacity\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"enumIFaaSNouns.Fault\",\"name\":\"fault\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"bps\",\"type\":\"uint16\"}],\"name\":\"InvalidSlash\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maximum\",\"type\":\"uint32\"}],\"name\":\"InvalidTimeout\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"}],\"name\":\"MoreThanHeld\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"seats\",\"type\":\"uint256\"}],\"name\":\"NoOperatorAvailable\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotAllowed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotAnOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotInService\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"NotLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"quoted\",\"type\":\"uint256\"}],\"name\":\"NotOneQuotedOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotTheInjured\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"}],\"name\":\"NothingToSlash\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"OnlyTangle\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"quoted\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"holder\",\"type\":\"address\"}],\"name\":\"QuotedNotHolder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"}],\"name\":\"ServiceAlive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"}],\"name\":\"ServiceEnded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"StillActive\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"TakesNoMoney\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"UnknownRef\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"}],\"name\":\"WrongBlueprint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"extension\",\"type\":\"address\"}],\"name\":\"WrongExtension\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"},{\"internalType\":\"enumIFaaSNouns.RefKind\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"WrongKind\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSNouns.JobState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"WrongState\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"grantor\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"scope\",\"type\":\"uint16\"},{\"indexed\":false,\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"jobs\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"branches\",\"type\":\"uint32\"}],\"name\":\"AgentSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"}],\"name\":\"BlueprintBound\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"branch\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"index\",\"type\":\"uint8\"}],\"name\":\"BranchCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"snapshot\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"firstParent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"pathsMerged\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"conflicts\",\"type\":\"uint32\"}],\"name\":\"BranchesMerged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"sizeBytes\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"files\",\"type\":\"uint32\"}],\"name\":\"FilesUploaded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"image\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"}],\"name\":\"FunctionExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"snapshot\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"InstancePaused\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"InstanceResumed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"InstanceStarted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"InstanceStopped\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"JobAssigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"}],\"name\":\"JobFinished\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"JobLost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"JobReassigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seat\",\"type\":\"uint32\"}],\"name\":\"OperatorSeated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seat\",\"type\":\"uint32\"}],\"name\":\"OperatorUnseated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"}],\"name\":\"OperatorUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"}],\"name\":\"OutputUndecodable\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"}],\"name\":\"PaymentAssetSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"uint16\",\"name\":\"port\",\"type\":\"uint16\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"url\",\"type\":\"string\"}],\"name\":\"PortExposed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumIFaaSNouns.Fault\",\"name\":\"fault\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"slashId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"evidence\",\"type\":\"bytes32\"}],\"name\":\"SlashProposedFor\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"enumIFaaSNouns.Fault\",\"name\":\"fault\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"bps\",\"type\":\"uint16\"}],\"name\":\"SlashSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"snapshot\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"sizeBytes\",\"type\":\"uint64\"}],\"name\":\"SnapshotCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"snapshot\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"instance\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"SnapshotRestored\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"name\":\"TimeoutSet\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"from\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"limit\",\"type\":\"uint32\"}],\"name\":\"activeOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"}],\"name\":\"agentOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"grantor\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"live\",\"type\":\"bool\"},{\"internalType\":\"uint16\",\"name\":\"scope\",\"type\":\"uint16\"},{\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"jobs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"branches\",\"type\":\"uint32\"}],\"internalType\":\"structIFaaSNouns.AgentInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"assignment\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSNouns.JobState\",\"name\":\"state\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"binding\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"staking\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"bound\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"index\",\"type\":\"uint8\"}],\"name\":\"branchId\",\"outputs\":[{\"internalType\":\"RefId\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"canary\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"version\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"bound\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"denies\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"hookGas\",\"type\":\"uint256\"}],\"internalType\":\"structIFaaSNouns.Canary\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"execution\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSNouns.JobState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSNouns.Reading\",\"name\":\"reading\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"attempts\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cacheHit\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"made\",\"type\":\"bool\"},{\"internalType\":\"int32\",\"name\":\"exitCode\",\"type\":\"int32\"},{\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"detail\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"finishedAt\",\"type\":\"uint64\"},{\"internalType\":\"ImageId\",\"name\":\"image\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"subject\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"internalType\":\"structIFaaSNouns.Execution\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"from\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"}],\"name\":\"executions\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSNouns.JobState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSNouns.Reading\",\"name\":\"reading\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"attempts\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cacheHit\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"made\",\"type\":\"bool\"},{\"internalType\":\"int32\",\"name\":\"exitCode\",\"type\":\"int32\"},{\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"detail\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"finishedAt\",\"type\":\"uint64\"},{\"internalType\":\"ImageId\",\"name\":\"image\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"subject\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"internalType\":\"structIFaaSNouns.Execution[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"InstanceId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"instance\",\"outputs\":[{\"components\":[{\"internalType\":\"InstanceId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSNouns.InstanceState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"branch\",\"type\":\"bool\"},{\"internalType\":\"uint8\",\"name\":\"index\",\"type\":\"uint8\"},{\"internalType\":\"RefId[]\",\"name\":\"parents\",\"type\":\"bytes32[]\"}],\"internalType\":\"structIFaaSNouns.InstanceInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"from\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"}],\"name\":\"instances\",\"outputs\":[{\"internalType\":\"InstanceId[]\",\"name\":\"\",\"type\":\"bytes32[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"kindOf\",\"outputs\":[{\"internalType\":\"enumIFaaSNouns.RefKind\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"missed\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operatorCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"operatorInfo\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"load\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"assigned\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"succeeded\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"failed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"late\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"lost\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"demerit\",\"type\":\"uint8\"}],\"internalType\":\"structIFaaSNouns.OperatorInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"operators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"scope\",\"type\":\"uint16\"},{\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"jobs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"branches\",\"type\":\"uint32\"}],\"name\":\"passOn\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"InstanceId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"ports\",\"outputs\":[{\"components\":[{\"internalType\":\"uint16\",\"name\":\"port\",\"type\":\"uint16\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"}],\"internalType\":\"structIFaaSNouns.PortInfo[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"proposeSlashFor\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"slashId\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"reassign\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"refId\",\"outputs\":[{\"internalType\":\"RefId\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"release\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"seat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"limit\",\"type\":\"uint32\"}],\"name\":\"seatAll\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"seated\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"serviceInfo\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"seats\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"jobs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"open\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"complete\",\"type\":\"bool\"}],\"internalType\":\"structIFaaSNouns.ServiceInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"scope\",\"type\":\"uint16\"},{\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"}],\"name\":\"setAgent\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"agent\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"scope\",\"type\":\"uint16\"},{\"internalType\":\"uint40\",\"name\":\"expiry\",\"type\":\"uint40\"},{\"internalType\":\"uint32\",\"name\":\"jobs\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"branches\",\"type\":\"uint32\"}],\"name\":\"setAgentWithBudget\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"}],\"name\":\"setCapacity\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"}],\"name\":\"setPaymentAsset\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIFaaSNouns.Fault\",\"name\":\"fault\",\"type\":\"uint8\"},{\"internalType\":\"uint16\",\"name\":\"bps\",\"type\":\"uint16\"}],\"name\":\"setSlash\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"name\":\"setTimeout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"enumIFaaSNouns.Fault\",\"name\":\"fault\",\"type\":\"uint8\"}],\"name\":\"slashOf\",\"outputs\":[{\"internalType\":\"uint16\",\"name\":\"bps\",\"type\":\"uint16\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"SnapshotId\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"snapshot\",\"outputs\":[{\"components\":[{\"internalType\":\"SnapshotId\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"sizeBytes\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"},{\"internalType\":\"RefId[]\",\"name\":\"parents\",\"type\":\"bytes32[]\"}],\"internalType\":\"structIFaaSNouns.SnapshotInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"from\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"}],\"name\":\"snapshots\",\"outputs\":[{\"internalType\":\"SnapshotId[]\",\"name\":\"\",\"type\":\"bytes32[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"timeoutOf\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"timing\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"succeeded\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"sumMs\",\"type\":\"uint128\"}],\"internalType\":\"structIFaaSNouns.Timing\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"unseat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "Blueprint",
}

// Blueprint is an auto generated Go binding around an Ethereum contract.
type Blueprint struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Blueprint) GetABI() abi.ABI {
	return c.abi
}

// NewBlueprint creates a new instance of Blueprint.
func NewBlueprint() *Blueprint {
	parsed, err := BlueprintMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Blueprint{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Blueprint) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackActiveOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d58e15a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function activeOperators(uint64 serviceId, uint32 from, uint32 limit) view returns(address[])
func (blueprint *Blueprint) PackActiveOperators(serviceId uint64, from uint32, limit uint32) []byte {
	enc, err := blueprint.abi.Pack("activeOperators", serviceId, from, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackActiveOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d58e15a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function activeOperators(uint64 serviceId, uint32 from, uint32 limit) view returns(address[])
func (blueprint *Blueprint) TryPackActiveOperators(serviceId uint64, from uint32, limit uint32) ([]byte, error) {
	return blueprint.abi.Pack("activeOperators", serviceId, from, limit)
}

// UnpackActiveOperators is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d58e15a.
//
// Solidity: function activeOperators(uint64 serviceId, uint32 from, uint32 limit) view returns(address[])
func (blueprint *Blueprint) UnpackActiveOperators(data []byte) ([]common.Address, error) {
	out, err := blueprint.abi.Unpack("activeOperators", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackAgentOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd85c10ea.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function agentOf(address owner, address agent) view returns((address,bool,uint16,uint40,uint32,uint32))
func (blueprint *Blueprint) PackAgentOf(owner common.Address, agent common.Address) []byte {
	enc, err := blueprint.abi.Pack("agentOf", owner, agent)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAgentOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd85c10ea.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function agentOf(address owner, address agent) view returns((address,bool,uint16,uint40,uint32,uint32))
func (blueprint *Blueprint) TryPackAgentOf(owner common.Address, agent common.Address) ([]byte, error) {
	return blueprint.abi.Pack("agentOf", owner, agent)
}

// UnpackAgentOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd85c10ea.
//
// Solidity: function agentOf(address owner, address agent) view returns((address,bool,uint16,uint40,uint32,uint32))
func (blueprint *Blueprint) UnpackAgentOf(data []byte) (IFaaSNounsAgentInfo, error) {
	out, err := blueprint.abi.Unpack("agentOf", data)
	if err != nil {
		return *new(IFaaSNounsAgentInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsAgentInfo)).(*IFaaSNounsAgentInfo)
	return out0, nil
}

// PackAssignment is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f7a1ea1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assignment(uint64 serviceId, uint64 callId) view returns(address operator, uint64 deadline, uint8 state)
func (blueprint *Blueprint) PackAssignment(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("assignment", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssignment is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f7a1ea1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assignment(uint64 serviceId, uint64 callId) view returns(address operator, uint64 deadline, uint8 state)
func (blueprint *Blueprint) TryPackAssignment(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("assignment", serviceId, callId)
}

// AssignmentOutput serves as a container for the return parameters of contract
// method Assignment.
type AssignmentOutput struct {
	Operator common.Address
	Deadline uint64
	State    uint8
}

// UnpackAssignment is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6f7a1ea1.
//
// Solidity: function assignment(uint64 serviceId, uint64 callId) view returns(address operator, uint64 deadline, uint8 state)
func (blueprint *Blueprint) UnpackAssignment(data []byte) (AssignmentOutput, error) {
	out, err := blueprint.abi.Unpack("assignment", data)
	outstruct := new(AssignmentOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Operator = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Deadline = *abi.ConvertType(out[1], new(uint64)).(*uint64)
	outstruct.State = *abi.ConvertType(out[2], new(uint8)).(*uint8)
	return *outstruct, nil
}

// PackBinding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x480a51a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function binding() view returns(address core, address staking, bool bound, uint64 blueprintId)
func (blueprint *Blueprint) PackBinding() []byte {
	enc, err := blueprint.abi.Pack("binding")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBinding is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x480a51a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function binding() view returns(address core, address staking, bool bound, uint64 blueprintId)
func (blueprint *Blueprint) TryPackBinding() ([]byte, error) {
	return blueprint.abi.Pack("binding")
}

// BindingOutput serves as a container for the return parameters of contract
// method Binding.
type BindingOutput struct {
	Core        common.Address
	Staking     common.Address
	Bound       bool
	BlueprintId uint64
}

// UnpackBinding is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x480a51a6.
//
// Solidity: function binding() view returns(address core, address staking, bool bound, uint64 blueprintId)
func (blueprint *Blueprint) UnpackBinding(data []byte) (BindingOutput, error) {
	out, err := blueprint.abi.Unpack("binding", data)
	outstruct := new(BindingOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Core = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.Staking = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.Bound = *abi.ConvertType(out[2], new(bool)).(*bool)
	outstruct.BlueprintId = *abi.ConvertType(out[3], new(uint64)).(*uint64)
	return *outstruct, nil
}

// PackBranchId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf43d993d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function branchId(uint64 serviceId, uint64 callId, uint8 index) view returns(bytes32)
func (blueprint *Blueprint) PackBranchId(serviceId uint64, callId uint64, index uint8) []byte {
	enc, err := blueprint.abi.Pack("branchId", serviceId, callId, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBranchId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf43d993d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function branchId(uint64 serviceId, uint64 callId, uint8 index) view returns(bytes32)
func (blueprint *Blueprint) TryPackBranchId(serviceId uint64, callId uint64, index uint8) ([]byte, error) {
	return blueprint.abi.Pack("branchId", serviceId, callId, index)
}

// UnpackBranchId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf43d993d.
//
// Solidity: function branchId(uint64 serviceId, uint64 callId, uint8 index) view returns(bytes32)
func (blueprint *Blueprint) UnpackBranchId(data []byte) ([32]byte, error) {
	out, err := blueprint.abi.Unpack("branchId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackCanary is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2591432d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function canary() view returns((uint32,bool,bool,uint256))
func (blueprint *Blueprint) PackCanary() []byte {
	enc, err := blueprint.abi.Pack("canary")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCanary is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2591432d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function canary() view returns((uint32,bool,bool,uint256))
func (blueprint *Blueprint) TryPackCanary() ([]byte, error) {
	return blueprint.abi.Pack("canary")
}

// UnpackCanary is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2591432d.
//
// Solidity: function canary() view returns((uint32,bool,bool,uint256))
func (blueprint *Blueprint) UnpackCanary(data []byte) (IFaaSNounsCanary, error) {
	out, err := blueprint.abi.Unpack("canary", data)
	if err != nil {
		return *new(IFaaSNounsCanary), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsCanary)).(*IFaaSNounsCanary)
	return out0, nil
}

// PackExecution is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfbd67c43.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execution(uint64 serviceId, uint64 callId) view returns((address,uint8,uint8,uint8,uint8,bool,bool,bool,int32,uint64,uint64,uint64,uint64,bytes32,bytes32,bytes32,bytes32))
func (blueprint *Blueprint) PackExecution(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("execution", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecution is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfbd67c43.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function execution(uint64 serviceId, uint64 callId) view returns((address,uint8,uint8,uint8,uint8,bool,bool,bool,int32,uint64,uint64,uint64,uint64,bytes32,bytes32,bytes32,bytes32))
func (blueprint *Blueprint) TryPackExecution(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("execution", serviceId, callId)
}

// UnpackExecution is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfbd67c43.
//
// Solidity: function execution(uint64 serviceId, uint64 callId) view returns((address,uint8,uint8,uint8,uint8,bool,bool,bool,int32,uint64,uint64,uint64,uint64,bytes32,bytes32,bytes32,bytes32))
func (blueprint *Blueprint) UnpackExecution(data []byte) (IFaaSNounsExecution, error) {
	out, err := blueprint.abi.Unpack("execution", data)
	if err != nil {
		return *new(IFaaSNounsExecution), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsExecution)).(*IFaaSNounsExecution)
	return out0, nil
}

// PackExecutions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1551953d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function executions(uint64 serviceId, uint64 from, uint64 limit) view returns((address,uint8,uint8,uint8,uint8,bool,bool,bool,int32,uint64,uint64,uint64,uint64,bytes32,bytes32,bytes32,bytes32)[])
func (blueprint *Blueprint) PackExecutions(serviceId uint64, from uint64, limit uint64) []byte {
	enc, err := blueprint.abi.Pack("executions", serviceId, from, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExecutions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1551953d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function executions(uint64 serviceId, uint64 from, uint64 limit) view returns((address,uint8,uint8,uint8,uint8,bool,bool,bool,int32,uint64,uint64,uint64,uint64,bytes32,bytes32,bytes32,bytes32)[])
func (blueprint *Blueprint) TryPackExecutions(serviceId uint64, from uint64, limit uint64) ([]byte, error) {
	return blueprint.abi.Pack("executions", serviceId, from, limit)
}

// UnpackExecutions is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1551953d.
//
// Solidity: function executions(uint64 serviceId, uint64 from, uint64 limit) view returns((address,uint8,uint8,uint8,uint8,bool,bool,bool,int32,uint64,uint64,uint64,uint64,bytes32,bytes32,bytes32,bytes32)[])
func (blueprint *Blueprint) UnpackExecutions(data []byte) ([]IFaaSNounsExecution, error) {
	out, err := blueprint.abi.Unpack("executions", data)
	if err != nil {
		return *new([]IFaaSNounsExecution), err
	}
	out0 := *abi.ConvertType(out[0], new([]IFaaSNounsExecution)).(*[]IFaaSNounsExecution)
	return out0, nil
}

// PackInstance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4218b704.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function instance(bytes32 id) view returns((bytes32,uint64,uint64,address,address,address,uint64,uint8,bool,uint8,bytes32[]))
func (blueprint *Blueprint) PackInstance(id [32]byte) []byte {
	enc, err := blueprint.abi.Pack("instance", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInstance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4218b704.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function instance(bytes32 id) view returns((bytes32,uint64,uint64,address,address,address,uint64,uint8,bool,uint8,bytes32[]))
func (blueprint *Blueprint) TryPackInstance(id [32]byte) ([]byte, error) {
	return blueprint.abi.Pack("instance", id)
}

// UnpackInstance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4218b704.
//
// Solidity: function instance(bytes32 id) view returns((bytes32,uint64,uint64,address,address,address,uint64,uint8,bool,uint8,bytes32[]))
func (blueprint *Blueprint) UnpackInstance(data []byte) (IFaaSNounsInstanceInfo, error) {
	out, err := blueprint.abi.Unpack("instance", data)
	if err != nil {
		return *new(IFaaSNounsInstanceInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsInstanceInfo)).(*IFaaSNounsInstanceInfo)
	return out0, nil
}

// PackInstances is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e6e9303.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function instances(uint64 serviceId, uint64 from, uint64 limit) view returns(bytes32[])
func (blueprint *Blueprint) PackInstances(serviceId uint64, from uint64, limit uint64) []byte {
	enc, err := blueprint.abi.Pack("instances", serviceId, from, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInstances is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3e6e9303.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function instances(uint64 serviceId, uint64 from, uint64 limit) view returns(bytes32[])
func (blueprint *Blueprint) TryPackInstances(serviceId uint64, from uint64, limit uint64) ([]byte, error) {
	return blueprint.abi.Pack("instances", serviceId, from, limit)
}

// UnpackInstances is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3e6e9303.
//
// Solidity: function instances(uint64 serviceId, uint64 from, uint64 limit) view returns(bytes32[])
func (blueprint *Blueprint) UnpackInstances(data []byte) ([][32]byte, error) {
	out, err := blueprint.abi.Unpack("instances", data)
	if err != nil {
		return *new([][32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][32]byte)).(*[][32]byte)
	return out0, nil
}

// PackKindOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x023c91c3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kindOf(bytes32 ref) view returns(uint8)
func (blueprint *Blueprint) PackKindOf(ref [32]byte) []byte {
	enc, err := blueprint.abi.Pack("kindOf", ref)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKindOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x023c91c3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kindOf(bytes32 ref) view returns(uint8)
func (blueprint *Blueprint) TryPackKindOf(ref [32]byte) ([]byte, error) {
	return blueprint.abi.Pack("kindOf", ref)
}

// UnpackKindOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x023c91c3.
//
// Solidity: function kindOf(bytes32 ref) view returns(uint8)
func (blueprint *Blueprint) UnpackKindOf(data []byte) (uint8, error) {
	out, err := blueprint.abi.Unpack("kindOf", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMissed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe8240577.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function missed(uint64 serviceId, uint64 callId) view returns(address[])
func (blueprint *Blueprint) PackMissed(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("missed", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMissed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe8240577.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function missed(uint64 serviceId, uint64 callId) view returns(address[])
func (blueprint *Blueprint) TryPackMissed(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("missed", serviceId, callId)
}

// UnpackMissed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe8240577.
//
// Solidity: function missed(uint64 serviceId, uint64 callId) view returns(address[])
func (blueprint *Blueprint) UnpackMissed(data []byte) ([]common.Address, error) {
	out, err := blueprint.abi.Unpack("missed", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackOperatorCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c6f3158.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operatorCount() view returns(uint256)
func (blueprint *Blueprint) PackOperatorCount() []byte {
	enc, err := blueprint.abi.Pack("operatorCount")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperatorCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c6f3158.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operatorCount() view returns(uint256)
func (blueprint *Blueprint) TryPackOperatorCount() ([]byte, error) {
	return blueprint.abi.Pack("operatorCount")
}

// UnpackOperatorCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7c6f3158.
//
// Solidity: function operatorCount() view returns(uint256)
func (blueprint *Blueprint) UnpackOperatorCount(data []byte) (*big.Int, error) {
	out, err := blueprint.abi.Unpack("operatorCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOperatorInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50c246d6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operatorInfo(address operator) view returns((bool,uint32,uint32,uint64,uint64,uint64,uint64,uint64,uint8))
func (blueprint *Blueprint) PackOperatorInfo(operator common.Address) []byte {
	enc, err := blueprint.abi.Pack("operatorInfo", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperatorInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50c246d6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operatorInfo(address operator) view returns((bool,uint32,uint32,uint64,uint64,uint64,uint64,uint64,uint8))
func (blueprint *Blueprint) TryPackOperatorInfo(operator common.Address) ([]byte, error) {
	return blueprint.abi.Pack("operatorInfo", operator)
}

// UnpackOperatorInfo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x50c246d6.
//
// Solidity: function operatorInfo(address operator) view returns((bool,uint32,uint32,uint64,uint64,uint64,uint64,uint64,uint8))
func (blueprint *Blueprint) UnpackOperatorInfo(data []byte) (IFaaSNounsOperatorInfo, error) {
	out, err := blueprint.abi.Unpack("operatorInfo", data)
	if err != nil {
		return *new(IFaaSNounsOperatorInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsOperatorInfo)).(*IFaaSNounsOperatorInfo)
	return out0, nil
}

// PackOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc813361.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operators(uint256 from, uint256 limit) view returns(address[])
func (blueprint *Blueprint) PackOperators(from *big.Int, limit *big.Int) []byte {
	enc, err := blueprint.abi.Pack("operators", from, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbc813361.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operators(uint256 from, uint256 limit) view returns(address[])
func (blueprint *Blueprint) TryPackOperators(from *big.Int, limit *big.Int) ([]byte, error) {
	return blueprint.abi.Pack("operators", from, limit)
}

// UnpackOperators is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbc813361.
//
// Solidity: function operators(uint256 from, uint256 limit) view returns(address[])
func (blueprint *Blueprint) UnpackOperators(data []byte) ([]common.Address, error) {
	out, err := blueprint.abi.Unpack("operators", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackPassOn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c7d1f0f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function passOn(address owner, address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) returns()
func (blueprint *Blueprint) PackPassOn(owner common.Address, agent common.Address, scope uint16, expiry *big.Int, jobs uint32, branches uint32) []byte {
	enc, err := blueprint.abi.Pack("passOn", owner, agent, scope, expiry, jobs, branches)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPassOn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c7d1f0f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function passOn(address owner, address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) returns()
func (blueprint *Blueprint) TryPackPassOn(owner common.Address, agent common.Address, scope uint16, expiry *big.Int, jobs uint32, branches uint32) ([]byte, error) {
	return blueprint.abi.Pack("passOn", owner, agent, scope, expiry, jobs, branches)
}

// PackPorts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x659ffe1d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ports(bytes32 id, uint256 limit) view returns((uint16,uint64)[])
func (blueprint *Blueprint) PackPorts(id [32]byte, limit *big.Int) []byte {
	enc, err := blueprint.abi.Pack("ports", id, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPorts is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x659ffe1d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ports(bytes32 id, uint256 limit) view returns((uint16,uint64)[])
func (blueprint *Blueprint) TryPackPorts(id [32]byte, limit *big.Int) ([]byte, error) {
	return blueprint.abi.Pack("ports", id, limit)
}

// UnpackPorts is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x659ffe1d.
//
// Solidity: function ports(bytes32 id, uint256 limit) view returns((uint16,uint64)[])
func (blueprint *Blueprint) UnpackPorts(data []byte) ([]IFaaSNounsPortInfo, error) {
	out, err := blueprint.abi.Unpack("ports", data)
	if err != nil {
		return *new([]IFaaSNounsPortInfo), err
	}
	out0 := *abi.ConvertType(out[0], new([]IFaaSNounsPortInfo)).(*[]IFaaSNounsPortInfo)
	return out0, nil
}

// PackProposeSlashFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01b259ac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposeSlashFor(uint64 serviceId, uint64 callId) returns(uint64 slashId)
func (blueprint *Blueprint) PackProposeSlashFor(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("proposeSlashFor", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposeSlashFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01b259ac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposeSlashFor(uint64 serviceId, uint64 callId) returns(uint64 slashId)
func (blueprint *Blueprint) TryPackProposeSlashFor(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("proposeSlashFor", serviceId, callId)
}

// UnpackProposeSlashFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01b259ac.
//
// Solidity: function proposeSlashFor(uint64 serviceId, uint64 callId) returns(uint64 slashId)
func (blueprint *Blueprint) UnpackProposeSlashFor(data []byte) (uint64, error) {
	out, err := blueprint.abi.Unpack("proposeSlashFor", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackReassign is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e127be7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reassign(uint64 serviceId, uint64 callId) returns()
func (blueprint *Blueprint) PackReassign(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("reassign", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReassign is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6e127be7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reassign(uint64 serviceId, uint64 callId) returns()
func (blueprint *Blueprint) TryPackReassign(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("reassign", serviceId, callId)
}

// PackRefId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c27614e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refId(uint64 serviceId, uint64 callId) view returns(bytes32)
func (blueprint *Blueprint) PackRefId(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("refId", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefId is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3c27614e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refId(uint64 serviceId, uint64 callId) view returns(bytes32)
func (blueprint *Blueprint) TryPackRefId(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("refId", serviceId, callId)
}

// UnpackRefId is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3c27614e.
//
// Solidity: function refId(uint64 serviceId, uint64 callId) view returns(bytes32)
func (blueprint *Blueprint) UnpackRefId(data []byte) ([32]byte, error) {
	out, err := blueprint.abi.Unpack("refId", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x082ce501.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function release(uint64 serviceId, uint64 callId) returns()
func (blueprint *Blueprint) PackRelease(serviceId uint64, callId uint64) []byte {
	enc, err := blueprint.abi.Pack("release", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRelease is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x082ce501.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function release(uint64 serviceId, uint64 callId) returns()
func (blueprint *Blueprint) TryPackRelease(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("release", serviceId, callId)
}

// PackSeat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1478c94d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function seat(uint64 serviceId, address operator) returns()
func (blueprint *Blueprint) PackSeat(serviceId uint64, operator common.Address) []byte {
	enc, err := blueprint.abi.Pack("seat", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSeat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1478c94d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function seat(uint64 serviceId, address operator) returns()
func (blueprint *Blueprint) TryPackSeat(serviceId uint64, operator common.Address) ([]byte, error) {
	return blueprint.abi.Pack("seat", serviceId, operator)
}

// PackSeatAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x267631c9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function seatAll(uint64 serviceId, uint32 limit) returns(uint32 seated)
func (blueprint *Blueprint) PackSeatAll(serviceId uint64, limit uint32) []byte {
	enc, err := blueprint.abi.Pack("seatAll", serviceId, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSeatAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x267631c9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function seatAll(uint64 serviceId, uint32 limit) returns(uint32 seated)
func (blueprint *Blueprint) TryPackSeatAll(serviceId uint64, limit uint32) ([]byte, error) {
	return blueprint.abi.Pack("seatAll", serviceId, limit)
}

// UnpackSeatAll is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x267631c9.
//
// Solidity: function seatAll(uint64 serviceId, uint32 limit) returns(uint32 seated)
func (blueprint *Blueprint) UnpackSeatAll(data []byte) (uint32, error) {
	out, err := blueprint.abi.Unpack("seatAll", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackServiceInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x56b80450.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function serviceInfo(uint64 serviceId) view returns((uint32,uint64,uint64,bool))
func (blueprint *Blueprint) PackServiceInfo(serviceId uint64) []byte {
	enc, err := blueprint.abi.Pack("serviceInfo", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackServiceInfo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x56b80450.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function serviceInfo(uint64 serviceId) view returns((uint32,uint64,uint64,bool))
func (blueprint *Blueprint) TryPackServiceInfo(serviceId uint64) ([]byte, error) {
	return blueprint.abi.Pack("serviceInfo", serviceId)
}

// UnpackServiceInfo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x56b80450.
//
// Solidity: function serviceInfo(uint64 serviceId) view returns((uint32,uint64,uint64,bool))
func (blueprint *Blueprint) UnpackServiceInfo(data []byte) (IFaaSNounsServiceInfo, error) {
	out, err := blueprint.abi.Unpack("serviceInfo", data)
	if err != nil {
		return *new(IFaaSNounsServiceInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsServiceInfo)).(*IFaaSNounsServiceInfo)
	return out0, nil
}

// PackSetAgent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11092d26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAgent(address agent, uint16 scope, uint40 expiry) returns()
func (blueprint *Blueprint) PackSetAgent(agent common.Address, scope uint16, expiry *big.Int) []byte {
	enc, err := blueprint.abi.Pack("setAgent", agent, scope, expiry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAgent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11092d26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAgent(address agent, uint16 scope, uint40 expiry) returns()
func (blueprint *Blueprint) TryPackSetAgent(agent common.Address, scope uint16, expiry *big.Int) ([]byte, error) {
	return blueprint.abi.Pack("setAgent", agent, scope, expiry)
}

// PackSetAgentWithBudget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17618799.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setAgentWithBudget(address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) returns()
func (blueprint *Blueprint) PackSetAgentWithBudget(agent common.Address, scope uint16, expiry *big.Int, jobs uint32, branches uint32) []byte {
	enc, err := blueprint.abi.Pack("setAgentWithBudget", agent, scope, expiry, jobs, branches)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetAgentWithBudget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17618799.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setAgentWithBudget(address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) returns()
func (blueprint *Blueprint) TryPackSetAgentWithBudget(agent common.Address, scope uint16, expiry *big.Int, jobs uint32, branches uint32) ([]byte, error) {
	return blueprint.abi.Pack("setAgentWithBudget", agent, scope, expiry, jobs, branches)
}

// PackSetCapacity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefcd5682.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setCapacity(uint32 capacity) returns()
func (blueprint *Blueprint) PackSetCapacity(capacity uint32) []byte {
	enc, err := blueprint.abi.Pack("setCapacity", capacity)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetCapacity is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xefcd5682.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setCapacity(uint32 capacity) returns()
func (blueprint *Blueprint) TryPackSetCapacity(capacity uint32) ([]byte, error) {
	return blueprint.abi.Pack("setCapacity", capacity)
}

// PackSetPaymentAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6f88b28.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPaymentAsset(address asset, bool allowed) returns()
func (blueprint *Blueprint) PackSetPaymentAsset(asset common.Address, allowed bool) []byte {
	enc, err := blueprint.abi.Pack("setPaymentAsset", asset, allowed)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPaymentAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd6f88b28.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPaymentAsset(address asset, bool allowed) returns()
func (blueprint *Blueprint) TryPackSetPaymentAsset(asset common.Address, allowed bool) ([]byte, error) {
	return blueprint.abi.Pack("setPaymentAsset", asset, allowed)
}

// PackSetSlash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fd35205.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setSlash(uint8 fault, uint16 bps) returns()
func (blueprint *Blueprint) PackSetSlash(fault uint8, bps uint16) []byte {
	enc, err := blueprint.abi.Pack("setSlash", fault, bps)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetSlash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2fd35205.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setSlash(uint8 fault, uint16 bps) returns()
func (blueprint *Blueprint) TryPackSetSlash(fault uint8, bps uint16) ([]byte, error) {
	return blueprint.abi.Pack("setSlash", fault, bps)
}

// PackSetTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x913a9600.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTimeout(uint8 job, uint32 seconds_) returns()
func (blueprint *Blueprint) PackSetTimeout(job uint8, seconds uint32) []byte {
	enc, err := blueprint.abi.Pack("setTimeout", job, seconds)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTimeout is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x913a9600.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTimeout(uint8 job, uint32 seconds_) returns()
func (blueprint *Blueprint) TryPackSetTimeout(job uint8, seconds uint32) ([]byte, error) {
	return blueprint.abi.Pack("setTimeout", job, seconds)
}

// PackSlashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc655ddd6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slashOf(uint8 fault) view returns(uint16 bps)
func (blueprint *Blueprint) PackSlashOf(fault uint8) []byte {
	enc, err := blueprint.abi.Pack("slashOf", fault)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlashOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc655ddd6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slashOf(uint8 fault) view returns(uint16 bps)
func (blueprint *Blueprint) TryPackSlashOf(fault uint8) ([]byte, error) {
	return blueprint.abi.Pack("slashOf", fault)
}

// UnpackSlashOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc655ddd6.
//
// Solidity: function slashOf(uint8 fault) view returns(uint16 bps)
func (blueprint *Blueprint) UnpackSlashOf(data []byte) (uint16, error) {
	out, err := blueprint.abi.Unpack("slashOf", data)
	if err != nil {
		return *new(uint16), err
	}
	out0 := *abi.ConvertType(out[0], new(uint16)).(*uint16)
	return out0, nil
}

// PackSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ac79c41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function snapshot(bytes32 id) view returns((bytes32,uint64,uint64,address,address,address,uint64,uint64,bytes32,bytes32[]))
func (blueprint *Blueprint) PackSnapshot(id [32]byte) []byte {
	enc, err := blueprint.abi.Pack("snapshot", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSnapshot is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ac79c41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function snapshot(bytes32 id) view returns((bytes32,uint64,uint64,address,address,address,uint64,uint64,bytes32,bytes32[]))
func (blueprint *Blueprint) TryPackSnapshot(id [32]byte) ([]byte, error) {
	return blueprint.abi.Pack("snapshot", id)
}

// UnpackSnapshot is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1ac79c41.
//
// Solidity: function snapshot(bytes32 id) view returns((bytes32,uint64,uint64,address,address,address,uint64,uint64,bytes32,bytes32[]))
func (blueprint *Blueprint) UnpackSnapshot(data []byte) (IFaaSNounsSnapshotInfo, error) {
	out, err := blueprint.abi.Unpack("snapshot", data)
	if err != nil {
		return *new(IFaaSNounsSnapshotInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsSnapshotInfo)).(*IFaaSNounsSnapshotInfo)
	return out0, nil
}

// PackSnapshots is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd59acf04.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function snapshots(uint64 serviceId, uint64 from, uint64 limit) view returns(bytes32[])
func (blueprint *Blueprint) PackSnapshots(serviceId uint64, from uint64, limit uint64) []byte {
	enc, err := blueprint.abi.Pack("snapshots", serviceId, from, limit)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSnapshots is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd59acf04.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function snapshots(uint64 serviceId, uint64 from, uint64 limit) view returns(bytes32[])
func (blueprint *Blueprint) TryPackSnapshots(serviceId uint64, from uint64, limit uint64) ([]byte, error) {
	return blueprint.abi.Pack("snapshots", serviceId, from, limit)
}

// UnpackSnapshots is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd59acf04.
//
// Solidity: function snapshots(uint64 serviceId, uint64 from, uint64 limit) view returns(bytes32[])
func (blueprint *Blueprint) UnpackSnapshots(data []byte) ([][32]byte, error) {
	out, err := blueprint.abi.Unpack("snapshots", data)
	if err != nil {
		return *new([][32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][32]byte)).(*[][32]byte)
	return out0, nil
}

// PackTimeoutOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3eb3395a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function timeoutOf(uint8 job) view returns(uint32 seconds_)
func (blueprint *Blueprint) PackTimeoutOf(job uint8) []byte {
	enc, err := blueprint.abi.Pack("timeoutOf", job)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTimeoutOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3eb3395a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function timeoutOf(uint8 job) view returns(uint32 seconds_)
func (blueprint *Blueprint) TryPackTimeoutOf(job uint8) ([]byte, error) {
	return blueprint.abi.Pack("timeoutOf", job)
}

// UnpackTimeoutOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3eb3395a.
//
// Solidity: function timeoutOf(uint8 job) view returns(uint32 seconds_)
func (blueprint *Blueprint) UnpackTimeoutOf(data []byte) (uint32, error) {
	out, err := blueprint.abi.Unpack("timeoutOf", data)
	if err != nil {
		return *new(uint32), err
	}
	out0 := *abi.ConvertType(out[0], new(uint32)).(*uint32)
	return out0, nil
}

// PackTiming is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcab08dc6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function timing(address operator, uint8 job) view returns((uint64,uint64,uint128))
func (blueprint *Blueprint) PackTiming(operator common.Address, job uint8) []byte {
	enc, err := blueprint.abi.Pack("timing", operator, job)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTiming is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcab08dc6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function timing(address operator, uint8 job) view returns((uint64,uint64,uint128))
func (blueprint *Blueprint) TryPackTiming(operator common.Address, job uint8) ([]byte, error) {
	return blueprint.abi.Pack("timing", operator, job)
}

// UnpackTiming is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcab08dc6.
//
// Solidity: function timing(address operator, uint8 job) view returns((uint64,uint64,uint128))
func (blueprint *Blueprint) UnpackTiming(data []byte) (IFaaSNounsTiming, error) {
	out, err := blueprint.abi.Unpack("timing", data)
	if err != nil {
		return *new(IFaaSNounsTiming), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSNounsTiming)).(*IFaaSNounsTiming)
	return out0, nil
}

// PackUnseat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94aa4996.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unseat(uint64 serviceId, address operator) returns()
func (blueprint *Blueprint) PackUnseat(serviceId uint64, operator common.Address) []byte {
	enc, err := blueprint.abi.Pack("unseat", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnseat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x94aa4996.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unseat(uint64 serviceId, address operator) returns()
func (blueprint *Blueprint) TryPackUnseat(serviceId uint64, operator common.Address) ([]byte, error) {
	return blueprint.abi.Pack("unseat", serviceId, operator)
}

// BlueprintAgentSet represents a AgentSet event raised by the Blueprint contract.
type BlueprintAgentSet struct {
	Owner    common.Address
	Agent    common.Address
	Grantor  common.Address
	Scope    uint16
	Expiry   *big.Int
	Jobs     uint32
	Branches uint32
	Raw      *types.Log // Blockchain specific contextual infos
}

const BlueprintAgentSetEventName = "AgentSet"

// ContractEventName returns the user-defined event name.
func (BlueprintAgentSet) ContractEventName() string {
	return BlueprintAgentSetEventName
}

// UnpackAgentSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AgentSet(address indexed owner, address indexed agent, address indexed grantor, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches)
func (blueprint *Blueprint) UnpackAgentSetEvent(log *types.Log) (*BlueprintAgentSet, error) {
	event := "AgentSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintAgentSet)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintBlueprintBound represents a BlueprintBound event raised by the Blueprint contract.
type BlueprintBlueprintBound struct {
	BlueprintId uint64
	Core        common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const BlueprintBlueprintBoundEventName = "BlueprintBound"

// ContractEventName returns the user-defined event name.
func (BlueprintBlueprintBound) ContractEventName() string {
	return BlueprintBlueprintBoundEventName
}

// UnpackBlueprintBoundEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BlueprintBound(uint64 indexed blueprintId, address indexed core)
func (blueprint *Blueprint) UnpackBlueprintBoundEvent(log *types.Log) (*BlueprintBlueprintBound, error) {
	event := "BlueprintBound"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintBlueprintBound)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintBranchCreated represents a BranchCreated event raised by the Blueprint contract.
type BlueprintBranchCreated struct {
	ServiceId uint64
	Branch    [32]byte
	Parent    [32]byte
	CallId    uint64
	Operator  common.Address
	Index     uint8
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintBranchCreatedEventName = "BranchCreated"

// ContractEventName returns the user-defined event name.
func (BlueprintBranchCreated) ContractEventName() string {
	return BlueprintBranchCreatedEventName
}

// UnpackBranchCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BranchCreated(uint64 indexed serviceId, bytes32 indexed branch, bytes32 indexed parent, uint64 callId, address operator, uint8 index)
func (blueprint *Blueprint) UnpackBranchCreatedEvent(log *types.Log) (*BlueprintBranchCreated, error) {
	event := "BranchCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintBranchCreated)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintBranchesMerged represents a BranchesMerged event raised by the Blueprint contract.
type BlueprintBranchesMerged struct {
	ServiceId   uint64
	Snapshot    [32]byte
	FirstParent [32]byte
	CallId      uint64
	Operator    common.Address
	Digest      [32]byte
	PathsMerged uint32
	Conflicts   uint32
	Raw         *types.Log // Blockchain specific contextual infos
}

const BlueprintBranchesMergedEventName = "BranchesMerged"

// ContractEventName returns the user-defined event name.
func (BlueprintBranchesMerged) ContractEventName() string {
	return BlueprintBranchesMergedEventName
}

// UnpackBranchesMergedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BranchesMerged(uint64 indexed serviceId, bytes32 indexed snapshot, bytes32 indexed firstParent, uint64 callId, address operator, bytes32 digest, uint32 pathsMerged, uint32 conflicts)
func (blueprint *Blueprint) UnpackBranchesMergedEvent(log *types.Log) (*BlueprintBranchesMerged, error) {
	event := "BranchesMerged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintBranchesMerged)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintFilesUploaded represents a FilesUploaded event raised by the Blueprint contract.
type BlueprintFilesUploaded struct {
	ServiceId uint64
	Instance  [32]byte
	CallId    uint64
	Operator  common.Address
	SizeBytes uint64
	Files     uint32
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintFilesUploadedEventName = "FilesUploaded"

// ContractEventName returns the user-defined event name.
func (BlueprintFilesUploaded) ContractEventName() string {
	return BlueprintFilesUploadedEventName
}

// UnpackFilesUploadedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FilesUploaded(uint64 indexed serviceId, bytes32 indexed instance, uint64 callId, address operator, uint64 sizeBytes, uint32 files)
func (blueprint *Blueprint) UnpackFilesUploadedEvent(log *types.Log) (*BlueprintFilesUploaded, error) {
	event := "FilesUploaded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintFilesUploaded)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintFunctionExecuted represents a FunctionExecuted event raised by the Blueprint contract.
type BlueprintFunctionExecuted struct {
	ServiceId       uint64
	CallId          uint64
	Image           [32]byte
	Operator        common.Address
	Success         bool
	ExecutionTimeMs uint64
	Raw             *types.Log // Blockchain specific contextual infos
}

const BlueprintFunctionExecutedEventName = "FunctionExecuted"

// ContractEventName returns the user-defined event name.
func (BlueprintFunctionExecuted) ContractEventName() string {
	return BlueprintFunctionExecutedEventName
}

// UnpackFunctionExecutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FunctionExecuted(uint64 indexed serviceId, uint64 indexed callId, bytes32 indexed image, address operator, bool success, uint64 executionTimeMs)
func (blueprint *Blueprint) UnpackFunctionExecutedEvent(log *types.Log) (*BlueprintFunctionExecuted, error) {
	event := "FunctionExecuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintFunctionExecuted)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintInstancePaused represents a InstancePaused event raised by the Blueprint contract.
type BlueprintInstancePaused struct {
	ServiceId uint64
	Instance  [32]byte
	Snapshot  [32]byte
	CallId    uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintInstancePausedEventName = "InstancePaused"

// ContractEventName returns the user-defined event name.
func (BlueprintInstancePaused) ContractEventName() string {
	return BlueprintInstancePausedEventName
}

// UnpackInstancePausedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InstancePaused(uint64 indexed serviceId, bytes32 indexed instance, bytes32 indexed snapshot, uint64 callId, address operator)
func (blueprint *Blueprint) UnpackInstancePausedEvent(log *types.Log) (*BlueprintInstancePaused, error) {
	event := "InstancePaused"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintInstancePaused)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintInstanceResumed represents a InstanceResumed event raised by the Blueprint contract.
type BlueprintInstanceResumed struct {
	ServiceId uint64
	Instance  [32]byte
	CallId    uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintInstanceResumedEventName = "InstanceResumed"

// ContractEventName returns the user-defined event name.
func (BlueprintInstanceResumed) ContractEventName() string {
	return BlueprintInstanceResumedEventName
}

// UnpackInstanceResumedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InstanceResumed(uint64 indexed serviceId, bytes32 indexed instance, uint64 callId, address operator)
func (blueprint *Blueprint) UnpackInstanceResumedEvent(log *types.Log) (*BlueprintInstanceResumed, error) {
	event := "InstanceResumed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintInstanceResumed)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintInstanceStarted represents a InstanceStarted event raised by the Blueprint contract.
type BlueprintInstanceStarted struct {
	ServiceId uint64
	Instance  [32]byte
	Parent    [32]byte
	CallId    uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintInstanceStartedEventName = "InstanceStarted"

// ContractEventName returns the user-defined event name.
func (BlueprintInstanceStarted) ContractEventName() string {
	return BlueprintInstanceStartedEventName
}

// UnpackInstanceStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InstanceStarted(uint64 indexed serviceId, bytes32 indexed instance, bytes32 indexed parent, uint64 callId, address operator)
func (blueprint *Blueprint) UnpackInstanceStartedEvent(log *types.Log) (*BlueprintInstanceStarted, error) {
	event := "InstanceStarted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintInstanceStarted)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintInstanceStopped represents a InstanceStopped event raised by the Blueprint contract.
type BlueprintInstanceStopped struct {
	ServiceId uint64
	Instance  [32]byte
	CallId    uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintInstanceStoppedEventName = "InstanceStopped"

// ContractEventName returns the user-defined event name.
func (BlueprintInstanceStopped) ContractEventName() string {
	return BlueprintInstanceStoppedEventName
}

// UnpackInstanceStoppedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event InstanceStopped(uint64 indexed serviceId, bytes32 indexed instance, uint64 callId, address operator)
func (blueprint *Blueprint) UnpackInstanceStoppedEvent(log *types.Log) (*BlueprintInstanceStopped, error) {
	event := "InstanceStopped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintInstanceStopped)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintJobAssigned represents a JobAssigned event raised by the Blueprint contract.
type BlueprintJobAssigned struct {
	ServiceId uint64
	CallId    uint64
	Operator  common.Address
	Job       uint8
	Deadline  uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintJobAssignedEventName = "JobAssigned"

// ContractEventName returns the user-defined event name.
func (BlueprintJobAssigned) ContractEventName() string {
	return BlueprintJobAssignedEventName
}

// UnpackJobAssignedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobAssigned(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job, uint64 deadline)
func (blueprint *Blueprint) UnpackJobAssignedEvent(log *types.Log) (*BlueprintJobAssigned, error) {
	event := "JobAssigned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintJobAssigned)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintJobFinished represents a JobFinished event raised by the Blueprint contract.
type BlueprintJobFinished struct {
	ServiceId  uint64
	CallId     uint64
	Operator   common.Address
	Job        uint8
	Success    bool
	OutputHash [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const BlueprintJobFinishedEventName = "JobFinished"

// ContractEventName returns the user-defined event name.
func (BlueprintJobFinished) ContractEventName() string {
	return BlueprintJobFinishedEventName
}

// UnpackJobFinishedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobFinished(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job, bool success, bytes32 outputHash)
func (blueprint *Blueprint) UnpackJobFinishedEvent(log *types.Log) (*BlueprintJobFinished, error) {
	event := "JobFinished"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintJobFinished)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintJobLost represents a JobLost event raised by the Blueprint contract.
type BlueprintJobLost struct {
	ServiceId uint64
	CallId    uint64
	Operator  common.Address
	Job       uint8
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintJobLostEventName = "JobLost"

// ContractEventName returns the user-defined event name.
func (BlueprintJobLost) ContractEventName() string {
	return BlueprintJobLostEventName
}

// UnpackJobLostEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobLost(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job)
func (blueprint *Blueprint) UnpackJobLostEvent(log *types.Log) (*BlueprintJobLost, error) {
	event := "JobLost"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintJobLost)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintJobReassigned represents a JobReassigned event raised by the Blueprint contract.
type BlueprintJobReassigned struct {
	ServiceId uint64
	CallId    uint64
	To        common.Address
	From      common.Address
	Deadline  uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintJobReassignedEventName = "JobReassigned"

// ContractEventName returns the user-defined event name.
func (BlueprintJobReassigned) ContractEventName() string {
	return BlueprintJobReassignedEventName
}

// UnpackJobReassignedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobReassigned(uint64 indexed serviceId, uint64 indexed callId, address indexed to, address from, uint64 deadline)
func (blueprint *Blueprint) UnpackJobReassignedEvent(log *types.Log) (*BlueprintJobReassigned, error) {
	event := "JobReassigned"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintJobReassigned)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintOperatorSeated represents a OperatorSeated event raised by the Blueprint contract.
type BlueprintOperatorSeated struct {
	ServiceId uint64
	Operator  common.Address
	Seat      uint32
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintOperatorSeatedEventName = "OperatorSeated"

// ContractEventName returns the user-defined event name.
func (BlueprintOperatorSeated) ContractEventName() string {
	return BlueprintOperatorSeatedEventName
}

// UnpackOperatorSeatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorSeated(uint64 indexed serviceId, address indexed operator, uint32 seat)
func (blueprint *Blueprint) UnpackOperatorSeatedEvent(log *types.Log) (*BlueprintOperatorSeated, error) {
	event := "OperatorSeated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintOperatorSeated)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintOperatorUnseated represents a OperatorUnseated event raised by the Blueprint contract.
type BlueprintOperatorUnseated struct {
	ServiceId uint64
	Operator  common.Address
	Seat      uint32
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintOperatorUnseatedEventName = "OperatorUnseated"

// ContractEventName returns the user-defined event name.
func (BlueprintOperatorUnseated) ContractEventName() string {
	return BlueprintOperatorUnseatedEventName
}

// UnpackOperatorUnseatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorUnseated(uint64 indexed serviceId, address indexed operator, uint32 seat)
func (blueprint *Blueprint) UnpackOperatorUnseatedEvent(log *types.Log) (*BlueprintOperatorUnseated, error) {
	event := "OperatorUnseated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintOperatorUnseated)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintOperatorUpdated represents a OperatorUpdated event raised by the Blueprint contract.
type BlueprintOperatorUpdated struct {
	Operator   common.Address
	Registered bool
	Capacity   uint32
	Raw        *types.Log // Blockchain specific contextual infos
}

const BlueprintOperatorUpdatedEventName = "OperatorUpdated"

// ContractEventName returns the user-defined event name.
func (BlueprintOperatorUpdated) ContractEventName() string {
	return BlueprintOperatorUpdatedEventName
}

// UnpackOperatorUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorUpdated(address indexed operator, bool registered, uint32 capacity)
func (blueprint *Blueprint) UnpackOperatorUpdatedEvent(log *types.Log) (*BlueprintOperatorUpdated, error) {
	event := "OperatorUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintOperatorUpdated)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintOutputUndecodable represents a OutputUndecodable event raised by the Blueprint contract.
type BlueprintOutputUndecodable struct {
	ServiceId  uint64
	CallId     uint64
	OutputHash [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const BlueprintOutputUndecodableEventName = "OutputUndecodable"

// ContractEventName returns the user-defined event name.
func (BlueprintOutputUndecodable) ContractEventName() string {
	return BlueprintOutputUndecodableEventName
}

// UnpackOutputUndecodableEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OutputUndecodable(uint64 indexed serviceId, uint64 indexed callId, bytes32 outputHash)
func (blueprint *Blueprint) UnpackOutputUndecodableEvent(log *types.Log) (*BlueprintOutputUndecodable, error) {
	event := "OutputUndecodable"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintOutputUndecodable)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintPaymentAssetSet represents a PaymentAssetSet event raised by the Blueprint contract.
type BlueprintPaymentAssetSet struct {
	Asset   common.Address
	Allowed bool
	Raw     *types.Log // Blockchain specific contextual infos
}

const BlueprintPaymentAssetSetEventName = "PaymentAssetSet"

// ContractEventName returns the user-defined event name.
func (BlueprintPaymentAssetSet) ContractEventName() string {
	return BlueprintPaymentAssetSetEventName
}

// UnpackPaymentAssetSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentAssetSet(address indexed asset, bool allowed)
func (blueprint *Blueprint) UnpackPaymentAssetSetEvent(log *types.Log) (*BlueprintPaymentAssetSet, error) {
	event := "PaymentAssetSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintPaymentAssetSet)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintPortExposed represents a PortExposed event raised by the Blueprint contract.
type BlueprintPortExposed struct {
	ServiceId uint64
	Instance  [32]byte
	Port      uint16
	CallId    uint64
	Operator  common.Address
	Url       string
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintPortExposedEventName = "PortExposed"

// ContractEventName returns the user-defined event name.
func (BlueprintPortExposed) ContractEventName() string {
	return BlueprintPortExposedEventName
}

// UnpackPortExposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PortExposed(uint64 indexed serviceId, bytes32 indexed instance, uint16 indexed port, uint64 callId, address operator, string url)
func (blueprint *Blueprint) UnpackPortExposedEvent(log *types.Log) (*BlueprintPortExposed, error) {
	event := "PortExposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintPortExposed)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintSlashProposedFor represents a SlashProposedFor event raised by the Blueprint contract.
type BlueprintSlashProposedFor struct {
	ServiceId uint64
	CallId    uint64
	Operator  common.Address
	Fault     uint8
	SlashId   uint64
	Evidence  [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintSlashProposedForEventName = "SlashProposedFor"

// ContractEventName returns the user-defined event name.
func (BlueprintSlashProposedFor) ContractEventName() string {
	return BlueprintSlashProposedForEventName
}

// UnpackSlashProposedForEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SlashProposedFor(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 fault, uint64 slashId, bytes32 evidence)
func (blueprint *Blueprint) UnpackSlashProposedForEvent(log *types.Log) (*BlueprintSlashProposedFor, error) {
	event := "SlashProposedFor"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintSlashProposedFor)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintSlashSet represents a SlashSet event raised by the Blueprint contract.
type BlueprintSlashSet struct {
	Fault uint8
	Bps   uint16
	Raw   *types.Log // Blockchain specific contextual infos
}

const BlueprintSlashSetEventName = "SlashSet"

// ContractEventName returns the user-defined event name.
func (BlueprintSlashSet) ContractEventName() string {
	return BlueprintSlashSetEventName
}

// UnpackSlashSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SlashSet(uint8 indexed fault, uint16 bps)
func (blueprint *Blueprint) UnpackSlashSetEvent(log *types.Log) (*BlueprintSlashSet, error) {
	event := "SlashSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintSlashSet)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintSnapshotCreated represents a SnapshotCreated event raised by the Blueprint contract.
type BlueprintSnapshotCreated struct {
	ServiceId uint64
	Snapshot  [32]byte
	Parent    [32]byte
	CallId    uint64
	Operator  common.Address
	Digest    [32]byte
	SizeBytes uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintSnapshotCreatedEventName = "SnapshotCreated"

// ContractEventName returns the user-defined event name.
func (BlueprintSnapshotCreated) ContractEventName() string {
	return BlueprintSnapshotCreatedEventName
}

// UnpackSnapshotCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SnapshotCreated(uint64 indexed serviceId, bytes32 indexed snapshot, bytes32 indexed parent, uint64 callId, address operator, bytes32 digest, uint64 sizeBytes)
func (blueprint *Blueprint) UnpackSnapshotCreatedEvent(log *types.Log) (*BlueprintSnapshotCreated, error) {
	event := "SnapshotCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintSnapshotCreated)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintSnapshotRestored represents a SnapshotRestored event raised by the Blueprint contract.
type BlueprintSnapshotRestored struct {
	ServiceId uint64
	Snapshot  [32]byte
	Instance  [32]byte
	CallId    uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const BlueprintSnapshotRestoredEventName = "SnapshotRestored"

// ContractEventName returns the user-defined event name.
func (BlueprintSnapshotRestored) ContractEventName() string {
	return BlueprintSnapshotRestoredEventName
}

// UnpackSnapshotRestoredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SnapshotRestored(uint64 indexed serviceId, bytes32 indexed snapshot, bytes32 indexed instance, uint64 callId, address operator)
func (blueprint *Blueprint) UnpackSnapshotRestoredEvent(log *types.Log) (*BlueprintSnapshotRestored, error) {
	event := "SnapshotRestored"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintSnapshotRestored)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// BlueprintTimeoutSet represents a TimeoutSet event raised by the Blueprint contract.
type BlueprintTimeoutSet struct {
	Job     uint8
	Seconds uint32
	Raw     *types.Log // Blockchain specific contextual infos
}

const BlueprintTimeoutSetEventName = "TimeoutSet"

// ContractEventName returns the user-defined event name.
func (BlueprintTimeoutSet) ContractEventName() string {
	return BlueprintTimeoutSetEventName
}

// UnpackTimeoutSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TimeoutSet(uint8 indexed job, uint32 seconds_)
func (blueprint *Blueprint) UnpackTimeoutSetEvent(log *types.Log) (*BlueprintTimeoutSet, error) {
	event := "TimeoutSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != blueprint.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(BlueprintTimeoutSet)
	if len(log.Data) > 0 {
		if err := blueprint.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range blueprint.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (blueprint *Blueprint) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], blueprint.abi.Errors["AlreadyAssigned"].ID.Bytes()[:4]) {
		return blueprint.UnpackAlreadyAssignedError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["BudgetExceeded"].ID.Bytes()[:4]) {
		return blueprint.UnpackBudgetExceededError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["CountOutOfRange"].ID.Bytes()[:4]) {
		return blueprint.UnpackCountOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["HeldApart"].ID.Bytes()[:4]) {
		return blueprint.UnpackHeldApartError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["HolderFull"].ID.Bytes()[:4]) {
		return blueprint.UnpackHolderFullError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["HolderGone"].ID.Bytes()[:4]) {
		return blueprint.UnpackHolderGoneError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InstanceIsStopped"].ID.Bytes()[:4]) {
		return blueprint.UnpackInstanceIsStoppedError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InvalidAgent"].ID.Bytes()[:4]) {
		return blueprint.UnpackInvalidAgentError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InvalidCapacity"].ID.Bytes()[:4]) {
		return blueprint.UnpackInvalidCapacityError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InvalidSlash"].ID.Bytes()[:4]) {
		return blueprint.UnpackInvalidSlashError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InvalidTimeout"].ID.Bytes()[:4]) {
		return blueprint.UnpackInvalidTimeoutError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["MoreThanHeld"].ID.Bytes()[:4]) {
		return blueprint.UnpackMoreThanHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NoOperatorAvailable"].ID.Bytes()[:4]) {
		return blueprint.UnpackNoOperatorAvailableError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotAllowed"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotAnOperator"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotAnOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotInService"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotInServiceError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotLate"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotOneQuotedOperator"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotOneQuotedOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotTheInjured"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotTheInjuredError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NothingToSlash"].ID.Bytes()[:4]) {
		return blueprint.UnpackNothingToSlashError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["OnlyTangle"].ID.Bytes()[:4]) {
		return blueprint.UnpackOnlyTangleError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["QuotedNotHolder"].ID.Bytes()[:4]) {
		return blueprint.UnpackQuotedNotHolderError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["ServiceAlive"].ID.Bytes()[:4]) {
		return blueprint.UnpackServiceAliveError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["ServiceEnded"].ID.Bytes()[:4]) {
		return blueprint.UnpackServiceEndedError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["StillActive"].ID.Bytes()[:4]) {
		return blueprint.UnpackStillActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["TakesNoMoney"].ID.Bytes()[:4]) {
		return blueprint.UnpackTakesNoMoneyError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["UnknownRef"].ID.Bytes()[:4]) {
		return blueprint.UnpackUnknownRefError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["WrongBlueprint"].ID.Bytes()[:4]) {
		return blueprint.UnpackWrongBlueprintError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["WrongExtension"].ID.Bytes()[:4]) {
		return blueprint.UnpackWrongExtensionError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["WrongKind"].ID.Bytes()[:4]) {
		return blueprint.UnpackWrongKindError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["WrongState"].ID.Bytes()[:4]) {
		return blueprint.UnpackWrongStateError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// BlueprintAlreadyAssigned represents a AlreadyAssigned error raised by the Blueprint contract.
type BlueprintAlreadyAssigned struct {
	Service uint64
	Call    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyAssigned(uint64 service, uint64 call)
func BlueprintAlreadyAssignedErrorID() common.Hash {
	return common.HexToHash("0x8fa38d0f44cddf36c8232e27b44223a0aa70f4c3841d0d372b4842f09ff9c2ce")
}

// UnpackAlreadyAssignedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyAssigned(uint64 service, uint64 call)
func (blueprint *Blueprint) UnpackAlreadyAssignedError(raw []byte) (*BlueprintAlreadyAssigned, error) {
	out := new(BlueprintAlreadyAssigned)
	if err := blueprint.abi.UnpackIntoInterface(out, "AlreadyAssigned", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintBudgetExceeded represents a BudgetExceeded error raised by the Blueprint contract.
type BlueprintBudgetExceeded struct {
	Owner    common.Address
	Agent    common.Address
	Jobs     uint32
	Branches uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BudgetExceeded(address owner, address agent, uint32 jobs, uint32 branches)
func BlueprintBudgetExceededErrorID() common.Hash {
	return common.HexToHash("0x86b80bce537acdb7c660725ef9c23f5f8e66f3cbfd44e19084d6f6ac24e3768f")
}

// UnpackBudgetExceededError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BudgetExceeded(address owner, address agent, uint32 jobs, uint32 branches)
func (blueprint *Blueprint) UnpackBudgetExceededError(raw []byte) (*BlueprintBudgetExceeded, error) {
	out := new(BlueprintBudgetExceeded)
	if err := blueprint.abi.UnpackIntoInterface(out, "BudgetExceeded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintCountOutOfRange represents a CountOutOfRange error raised by the Blueprint contract.
type BlueprintCountOutOfRange struct {
	Job     uint8
	Count   *big.Int
	Maximum *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CountOutOfRange(uint8 job, uint256 count, uint256 maximum)
func BlueprintCountOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x72b22a8992775df8c6f28af80393a13b0e475c4fd798b7a68ac1ab9733f1be4e")
}

// UnpackCountOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CountOutOfRange(uint8 job, uint256 count, uint256 maximum)
func (blueprint *Blueprint) UnpackCountOutOfRangeError(raw []byte) (*BlueprintCountOutOfRange, error) {
	out := new(BlueprintCountOutOfRange)
	if err := blueprint.abi.UnpackIntoInterface(out, "CountOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintHeldApart represents a HeldApart error raised by the Blueprint contract.
type BlueprintHeldApart struct {
	Ref      [32]byte
	Operator common.Address
	Other    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeldApart(bytes32 ref, address operator, address other)
func BlueprintHeldApartErrorID() common.Hash {
	return common.HexToHash("0x4e3d9384180267b06c6cdad13a3a0be59c36ad46c1c06cdc7d1ab49ce7f575b6")
}

// UnpackHeldApartError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeldApart(bytes32 ref, address operator, address other)
func (blueprint *Blueprint) UnpackHeldApartError(raw []byte) (*BlueprintHeldApart, error) {
	out := new(BlueprintHeldApart)
	if err := blueprint.abi.UnpackIntoInterface(out, "HeldApart", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintHolderFull represents a HolderFull error raised by the Blueprint contract.
type BlueprintHolderFull struct {
	Service  uint64
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HolderFull(uint64 service, address operator)
func BlueprintHolderFullErrorID() common.Hash {
	return common.HexToHash("0xb7054a0438c541f8c86a6d703570542434ef09c05770d5fbff3b2ae9e0c450cd")
}

// UnpackHolderFullError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HolderFull(uint64 service, address operator)
func (blueprint *Blueprint) UnpackHolderFullError(raw []byte) (*BlueprintHolderFull, error) {
	out := new(BlueprintHolderFull)
	if err := blueprint.abi.UnpackIntoInterface(out, "HolderFull", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintHolderGone represents a HolderGone error raised by the Blueprint contract.
type BlueprintHolderGone struct {
	Service  uint64
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HolderGone(uint64 service, address operator)
func BlueprintHolderGoneErrorID() common.Hash {
	return common.HexToHash("0x0065302580be02760cb178211547a11c12143c352622dba79b3ca3c2b2541e93")
}

// UnpackHolderGoneError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HolderGone(uint64 service, address operator)
func (blueprint *Blueprint) UnpackHolderGoneError(raw []byte) (*BlueprintHolderGone, error) {
	out := new(BlueprintHolderGone)
	if err := blueprint.abi.UnpackIntoInterface(out, "HolderGone", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintInstanceIsStopped represents a InstanceIsStopped error raised by the Blueprint contract.
type BlueprintInstanceIsStopped struct {
	Ref [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InstanceIsStopped(bytes32 ref)
func BlueprintInstanceIsStoppedErrorID() common.Hash {
	return common.HexToHash("0x99d3ce69c6085dd3817751fc40baf2196a28333d95eca6112dcbca19d18ee513")
}

// UnpackInstanceIsStoppedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InstanceIsStopped(bytes32 ref)
func (blueprint *Blueprint) UnpackInstanceIsStoppedError(raw []byte) (*BlueprintInstanceIsStopped, error) {
	out := new(BlueprintInstanceIsStopped)
	if err := blueprint.abi.UnpackIntoInterface(out, "InstanceIsStopped", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintInvalidAgent represents a InvalidAgent error raised by the Blueprint contract.
type BlueprintInvalidAgent struct {
	Owner common.Address
	Agent common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidAgent(address owner, address agent)
func BlueprintInvalidAgentErrorID() common.Hash {
	return common.HexToHash("0x684f81f74825884bd8bfa915bc038c4db31e1c3ac88770c86ee760a684c4a7da")
}

// UnpackInvalidAgentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidAgent(address owner, address agent)
func (blueprint *Blueprint) UnpackInvalidAgentError(raw []byte) (*BlueprintInvalidAgent, error) {
	out := new(BlueprintInvalidAgent)
	if err := blueprint.abi.UnpackIntoInterface(out, "InvalidAgent", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintInvalidCapacity represents a InvalidCapacity error raised by the Blueprint contract.
type BlueprintInvalidCapacity struct {
	Capacity *big.Int
	Maximum  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidCapacity(uint256 capacity, uint32 maximum)
func BlueprintInvalidCapacityErrorID() common.Hash {
	return common.HexToHash("0x32cb77f42848fa1b7b6ff89c19bd8a3abead2ad93f4a16c2ef7f1eebd2ba199b")
}

// UnpackInvalidCapacityError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidCapacity(uint256 capacity, uint32 maximum)
func (blueprint *Blueprint) UnpackInvalidCapacityError(raw []byte) (*BlueprintInvalidCapacity, error) {
	out := new(BlueprintInvalidCapacity)
	if err := blueprint.abi.UnpackIntoInterface(out, "InvalidCapacity", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintInvalidSlash represents a InvalidSlash error raised by the Blueprint contract.
type BlueprintInvalidSlash struct {
	Fault uint8
	Bps   uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidSlash(uint8 fault, uint16 bps)
func BlueprintInvalidSlashErrorID() common.Hash {
	return common.HexToHash("0x466a30265d72ff70e35c4e7fd142fedabee703646cf1170d521aa07b80e2557a")
}

// UnpackInvalidSlashError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidSlash(uint8 fault, uint16 bps)
func (blueprint *Blueprint) UnpackInvalidSlashError(raw []byte) (*BlueprintInvalidSlash, error) {
	out := new(BlueprintInvalidSlash)
	if err := blueprint.abi.UnpackIntoInterface(out, "InvalidSlash", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintInvalidTimeout represents a InvalidTimeout error raised by the Blueprint contract.
type BlueprintInvalidTimeout struct {
	Job     uint8
	Seconds uint32
	Maximum uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidTimeout(uint8 job, uint32 seconds_, uint32 maximum)
func BlueprintInvalidTimeoutErrorID() common.Hash {
	return common.HexToHash("0x31298af4dda1e48b70579f374a7be6ec8f6de8480f638e01d5d6339725ae3819")
}

// UnpackInvalidTimeoutError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidTimeout(uint8 job, uint32 seconds_, uint32 maximum)
func (blueprint *Blueprint) UnpackInvalidTimeoutError(raw []byte) (*BlueprintInvalidTimeout, error) {
	out := new(BlueprintInvalidTimeout)
	if err := blueprint.abi.UnpackIntoInterface(out, "InvalidTimeout", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintMoreThanHeld represents a MoreThanHeld error raised by the Blueprint contract.
type BlueprintMoreThanHeld struct {
	Owner common.Address
	Agent common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MoreThanHeld(address owner, address agent)
func BlueprintMoreThanHeldErrorID() common.Hash {
	return common.HexToHash("0xc75311003dd65275deb47f0ae761664889b35a377db09165c457b1c3b3542bda")
}

// UnpackMoreThanHeldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MoreThanHeld(address owner, address agent)
func (blueprint *Blueprint) UnpackMoreThanHeldError(raw []byte) (*BlueprintMoreThanHeld, error) {
	out := new(BlueprintMoreThanHeld)
	if err := blueprint.abi.UnpackIntoInterface(out, "MoreThanHeld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNoOperatorAvailable represents a NoOperatorAvailable error raised by the Blueprint contract.
type BlueprintNoOperatorAvailable struct {
	Service uint64
	Seats   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoOperatorAvailable(uint64 service, uint256 seats)
func BlueprintNoOperatorAvailableErrorID() common.Hash {
	return common.HexToHash("0x157551912b13fbd5a54713e3f0806ed144a82d5ca9e1e6c8f77ff7f54c64a9d4")
}

// UnpackNoOperatorAvailableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoOperatorAvailable(uint64 service, uint256 seats)
func (blueprint *Blueprint) UnpackNoOperatorAvailableError(raw []byte) (*BlueprintNoOperatorAvailable, error) {
	out := new(BlueprintNoOperatorAvailable)
	if err := blueprint.abi.UnpackIntoInterface(out, "NoOperatorAvailable", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNotAllowed represents a NotAllowed error raised by the Blueprint contract.
type BlueprintNotAllowed struct {
	Ref    [32]byte
	Job    uint8
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAllowed(bytes32 ref, uint8 job, address caller)
func BlueprintNotAllowedErrorID() common.Hash {
	return common.HexToHash("0xe606a7ec00a9c6a04a91760377e42a4b985975a6c30ad7cfec0110ef43567221")
}

// UnpackNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAllowed(bytes32 ref, uint8 job, address caller)
func (blueprint *Blueprint) UnpackNotAllowedError(raw []byte) (*BlueprintNotAllowed, error) {
	out := new(BlueprintNotAllowed)
	if err := blueprint.abi.UnpackIntoInterface(out, "NotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNotAnOperator represents a NotAnOperator error raised by the Blueprint contract.
type BlueprintNotAnOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAnOperator(address operator)
func BlueprintNotAnOperatorErrorID() common.Hash {
	return common.HexToHash("0xc0ae66ad3a37f51d265ab619117207240826852c578432d6410b114d35fd4aa5")
}

// UnpackNotAnOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAnOperator(address operator)
func (blueprint *Blueprint) UnpackNotAnOperatorError(raw []byte) (*BlueprintNotAnOperator, error) {
	out := new(BlueprintNotAnOperator)
	if err := blueprint.abi.UnpackIntoInterface(out, "NotAnOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNotInService represents a NotInService error raised by the Blueprint contract.
type BlueprintNotInService struct {
	Service  uint64
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInService(uint64 service, address operator)
func BlueprintNotInServiceErrorID() common.Hash {
	return common.HexToHash("0x88db73808797901e72f2cceae27a3c09d09d3fb115a5ba9abdd2758eff09aafd")
}

// UnpackNotInServiceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInService(uint64 service, address operator)
func (blueprint *Blueprint) UnpackNotInServiceError(raw []byte) (*BlueprintNotInService, error) {
	out := new(BlueprintNotInService)
	if err := blueprint.abi.UnpackIntoInterface(out, "NotInService", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNotLate represents a NotLate error raised by the Blueprint contract.
type BlueprintNotLate struct {
	Service  uint64
	Call     uint64
	Deadline uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotLate(uint64 service, uint64 call, uint64 deadline)
func BlueprintNotLateErrorID() common.Hash {
	return common.HexToHash("0x60f1554452c0eacf088b78b69b946e955aa2997632f25512e703f1ec32ccdd69")
}

// UnpackNotLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotLate(uint64 service, uint64 call, uint64 deadline)
func (blueprint *Blueprint) UnpackNotLateError(raw []byte) (*BlueprintNotLate, error) {
	out := new(BlueprintNotLate)
	if err := blueprint.abi.UnpackIntoInterface(out, "NotLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNotOneQuotedOperator represents a NotOneQuotedOperator error raised by the Blueprint contract.
type BlueprintNotOneQuotedOperator struct {
	Service uint64
	Call    uint64
	Quoted  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOneQuotedOperator(uint64 service, uint64 call, uint256 quoted)
func BlueprintNotOneQuotedOperatorErrorID() common.Hash {
	return common.HexToHash("0x6ae51a2cac31bc1885b3e0a6785b4c2938f30b3fea2b0fc283831847ca522861")
}

// UnpackNotOneQuotedOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOneQuotedOperator(uint64 service, uint64 call, uint256 quoted)
func (blueprint *Blueprint) UnpackNotOneQuotedOperatorError(raw []byte) (*BlueprintNotOneQuotedOperator, error) {
	out := new(BlueprintNotOneQuotedOperator)
	if err := blueprint.abi.UnpackIntoInterface(out, "NotOneQuotedOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNotTheInjured represents a NotTheInjured error raised by the Blueprint contract.
type BlueprintNotTheInjured struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTheInjured(address caller)
func BlueprintNotTheInjuredErrorID() common.Hash {
	return common.HexToHash("0x665a81182dd5b525a89eea8a6503032a426f1c4291239c46721e68da9d061c3d")
}

// UnpackNotTheInjuredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTheInjured(address caller)
func (blueprint *Blueprint) UnpackNotTheInjuredError(raw []byte) (*BlueprintNotTheInjured, error) {
	out := new(BlueprintNotTheInjured)
	if err := blueprint.abi.UnpackIntoInterface(out, "NotTheInjured", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintNothingToSlash represents a NothingToSlash error raised by the Blueprint contract.
type BlueprintNothingToSlash struct {
	Service uint64
	Call    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToSlash(uint64 service, uint64 call)
func BlueprintNothingToSlashErrorID() common.Hash {
	return common.HexToHash("0xf98989d89c041071a8b068760c04ccfad0b8b263df624f751bb2d5978ac0a662")
}

// UnpackNothingToSlashError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToSlash(uint64 service, uint64 call)
func (blueprint *Blueprint) UnpackNothingToSlashError(raw []byte) (*BlueprintNothingToSlash, error) {
	out := new(BlueprintNothingToSlash)
	if err := blueprint.abi.UnpackIntoInterface(out, "NothingToSlash", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintOnlyTangle represents a OnlyTangle error raised by the Blueprint contract.
type BlueprintOnlyTangle struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OnlyTangle(address caller)
func BlueprintOnlyTangleErrorID() common.Hash {
	return common.HexToHash("0x5918834cf033ed3ff292ac867a9777f741bc96d1edf42d2595cd477ceb71dc91")
}

// UnpackOnlyTangleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OnlyTangle(address caller)
func (blueprint *Blueprint) UnpackOnlyTangleError(raw []byte) (*BlueprintOnlyTangle, error) {
	out := new(BlueprintOnlyTangle)
	if err := blueprint.abi.UnpackIntoInterface(out, "OnlyTangle", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintQuotedNotHolder represents a QuotedNotHolder error raised by the Blueprint contract.
type BlueprintQuotedNotHolder struct {
	Quoted common.Address
	Holder common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuotedNotHolder(address quoted, address holder)
func BlueprintQuotedNotHolderErrorID() common.Hash {
	return common.HexToHash("0xde3ca60cd6205adc3510916613b25161f66211683ca63de3b7d1615e61d5aaad")
}

// UnpackQuotedNotHolderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuotedNotHolder(address quoted, address holder)
func (blueprint *Blueprint) UnpackQuotedNotHolderError(raw []byte) (*BlueprintQuotedNotHolder, error) {
	out := new(BlueprintQuotedNotHolder)
	if err := blueprint.abi.UnpackIntoInterface(out, "QuotedNotHolder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintServiceAlive represents a ServiceAlive error raised by the Blueprint contract.
type BlueprintServiceAlive struct {
	Service uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ServiceAlive(uint64 service)
func BlueprintServiceAliveErrorID() common.Hash {
	return common.HexToHash("0xa592f0d71ff201fcc10ead3aba17913b244a46b1dedbf4b7b87beacadc09c31a")
}

// UnpackServiceAliveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ServiceAlive(uint64 service)
func (blueprint *Blueprint) UnpackServiceAliveError(raw []byte) (*BlueprintServiceAlive, error) {
	out := new(BlueprintServiceAlive)
	if err := blueprint.abi.UnpackIntoInterface(out, "ServiceAlive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintServiceEnded represents a ServiceEnded error raised by the Blueprint contract.
type BlueprintServiceEnded struct {
	Service uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ServiceEnded(uint64 service)
func BlueprintServiceEndedErrorID() common.Hash {
	return common.HexToHash("0x5758742ca1dcbc8e2fa709dbd95306c7e87d7e165d72a96f09b1944d1eb4d553")
}

// UnpackServiceEndedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ServiceEnded(uint64 service)
func (blueprint *Blueprint) UnpackServiceEndedError(raw []byte) (*BlueprintServiceEnded, error) {
	out := new(BlueprintServiceEnded)
	if err := blueprint.abi.UnpackIntoInterface(out, "ServiceEnded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintStillActive represents a StillActive error raised by the Blueprint contract.
type BlueprintStillActive struct {
	Service  uint64
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StillActive(uint64 service, address operator)
func BlueprintStillActiveErrorID() common.Hash {
	return common.HexToHash("0x68277db48512895f8c115e94d341113ae8ab8aa092823266b8b2fb9fc95c3bb7")
}

// UnpackStillActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StillActive(uint64 service, address operator)
func (blueprint *Blueprint) UnpackStillActiveError(raw []byte) (*BlueprintStillActive, error) {
	out := new(BlueprintStillActive)
	if err := blueprint.abi.UnpackIntoInterface(out, "StillActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintTakesNoMoney represents a TakesNoMoney error raised by the Blueprint contract.
type BlueprintTakesNoMoney struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TakesNoMoney()
func BlueprintTakesNoMoneyErrorID() common.Hash {
	return common.HexToHash("0x1b6c0021db90fc92c5395159f018a797496e90dfcd463394a61abfbe1c15c09d")
}

// UnpackTakesNoMoneyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TakesNoMoney()
func (blueprint *Blueprint) UnpackTakesNoMoneyError(raw []byte) (*BlueprintTakesNoMoney, error) {
	out := new(BlueprintTakesNoMoney)
	if err := blueprint.abi.UnpackIntoInterface(out, "TakesNoMoney", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintUnknownRef represents a UnknownRef error raised by the Blueprint contract.
type BlueprintUnknownRef struct {
	Service uint64
	Ref     [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownRef(uint64 service, bytes32 ref)
func BlueprintUnknownRefErrorID() common.Hash {
	return common.HexToHash("0x5c95c1ce5af1e72552ca3837a4d5f4b438088a4fdcb5398d2016de44d8d1998c")
}

// UnpackUnknownRefError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownRef(uint64 service, bytes32 ref)
func (blueprint *Blueprint) UnpackUnknownRefError(raw []byte) (*BlueprintUnknownRef, error) {
	out := new(BlueprintUnknownRef)
	if err := blueprint.abi.UnpackIntoInterface(out, "UnknownRef", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintWrongBlueprint represents a WrongBlueprint error raised by the Blueprint contract.
type BlueprintWrongBlueprint struct {
	BlueprintId uint64
	Owner       common.Address
	Core        common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongBlueprint(uint64 blueprintId, address owner, address core)
func BlueprintWrongBlueprintErrorID() common.Hash {
	return common.HexToHash("0xec82d99b1a3fc5ccb0d0fad9a466464233d7f1d5858054002ec96df4cdfbdb70")
}

// UnpackWrongBlueprintError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongBlueprint(uint64 blueprintId, address owner, address core)
func (blueprint *Blueprint) UnpackWrongBlueprintError(raw []byte) (*BlueprintWrongBlueprint, error) {
	out := new(BlueprintWrongBlueprint)
	if err := blueprint.abi.UnpackIntoInterface(out, "WrongBlueprint", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintWrongExtension represents a WrongExtension error raised by the Blueprint contract.
type BlueprintWrongExtension struct {
	Extension common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongExtension(address extension)
func BlueprintWrongExtensionErrorID() common.Hash {
	return common.HexToHash("0x26b70d840664815b074e1c97f6f8b7d74d98dec798ac7c09466101b68f939274")
}

// UnpackWrongExtensionError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongExtension(address extension)
func (blueprint *Blueprint) UnpackWrongExtensionError(raw []byte) (*BlueprintWrongExtension, error) {
	out := new(BlueprintWrongExtension)
	if err := blueprint.abi.UnpackIntoInterface(out, "WrongExtension", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintWrongKind represents a WrongKind error raised by the Blueprint contract.
type BlueprintWrongKind struct {
	Ref  [32]byte
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongKind(bytes32 ref, uint8 kind)
func BlueprintWrongKindErrorID() common.Hash {
	return common.HexToHash("0x2533b8336f606a7ea221a21b206d8f0aa49b80d29ef5e22bc0a650673f40ca6b")
}

// UnpackWrongKindError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongKind(bytes32 ref, uint8 kind)
func (blueprint *Blueprint) UnpackWrongKindError(raw []byte) (*BlueprintWrongKind, error) {
	out := new(BlueprintWrongKind)
	if err := blueprint.abi.UnpackIntoInterface(out, "WrongKind", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BlueprintWrongState represents a WrongState error raised by the Blueprint contract.
type BlueprintWrongState struct {
	Service uint64
	Call    uint64
	State   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongState(uint64 service, uint64 call, uint8 state)
func BlueprintWrongStateErrorID() common.Hash {
	return common.HexToHash("0x05a3e2045e95fe290b1d7c9888e5b50b92965eb600017363f6b0a82f7e3077a5")
}

// UnpackWrongStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongState(uint64 service, uint64 call, uint8 state)
func (blueprint *Blueprint) UnpackWrongStateError(raw []byte) (*BlueprintWrongState, error) {
	out := new(BlueprintWrongState)
	if err := blueprint.abi.UnpackIntoInterface(out, "WrongState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DevStatusRegistryMetaData contains all meta data concerning the DevStatusRegistry contract.
var DevStatusRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractITangle\",\"name\":\"tangle\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "DevStatusRegistry",
	Bin: "0x610180604052348015610010575f5ffd5b5060405161116338038061116383398101604081905261002f91610188565b6040518060400160405280601681526020017f4f70657261746f72537461747573526567697374727900000000000000000000815250604051806040016040528060018152602001603160f81b81525061008e8261014260201b60201c565b6101205261009b81610142565b61014052815160208084019190912060e052815190820120610100524660a05261012760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b031661016052610210565b5f5f829050601f81511115610175578260405163305a27a960e01b815260040161016c91906101b5565b60405180910390fd5b8051610180826101ea565b179392505050565b5f60208284031215610198575f5ffd5b81516001600160a01b03811681146101ae575f5ffd5b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561020a575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610ef861026b5f395f6103c201525f61081f01525f6107ef01525f61091c01525f6108f401525f61084f01525f61087901525f6108a30152610ef85ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c806360cf09911161005857806360cf0991146100fa57806362c7e8fc1461010d57806384b0196e1461012d578063ba1fb10314610148575f5ffd5b80630c76697a146100895780632bf4d6a7146100af5780635685cf68146100c45780635cce98a6146100e7575b5f5ffd5b61009c610097366004610bb8565b61015b565b6040519081526020015b60405180910390f35b6100c26100bd366004610c4c565b610197565b005b6100d76100d2366004610bb8565b610359565b60405190151581526020016100a6565b6100c26100f5366004610cfb565b610380565b6100d7610108366004610bb8565b610392565b61012061011b366004610bb8565b610434565b6040516100a69190610d9f565b61013561049d565b6040516100a69796959493929190610ddb565b6100c2610156366004610bb8565b6104df565b6001600160401b0382165f9081526002602090815260408083206001600160a01b03851684529091529020546001600160f81b03165b92915050565b42836001600160401b031611156101d9576040516357ea02e960e01b81526001600160401b038085166004830152421660248201526044015b60405180910390fd5b61012c6101ef6001600160401b03851642610e71565b1115610221576040516318355b7560e21b81526001600160401b038085166004830152421660248201526044016101d0565b5f6102d17f32721f8dc67e953c540da90f663059c23fc47f70d11e317ed6d5a24c8b856374338b8b8b8b8b60405161025a929190610e90565b6040519081900381206102b69695949392918c906020019687526001600160a01b039590951660208701526001600160401b039384166040870152918316606086015260ff16608085015260a08401521660c082015260e00190565b604051602081830303815290604052805190602001206105ed565b9050336001600160a01b031661031c8285858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061061992505050565b6001600160a01b03161461034357604051638baa579f60e01b815260040160405180910390fd5b61034e898989610641565b505050505050505050565b5f60016103668484610434565b600481111561037757610377610d6b565b11159392505050565b61038b858585610641565b5050505050565b6040516352cad90f60e11b81526001600160401b03831660048201526001600160a01b0382811660248301525f917f00000000000000000000000000000000000000000000000000000000000000009091169063a595b21e90604401602060405180830381865afa158015610409573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061042d9190610e9f565b9392505050565b6001600160401b0382165f9081526002602090815260408083206001600160a01b0385168452909152812080546001600160f81b031615801561047c575061047c8484610392565b1561048b576002915050610191565b54600160f81b900460ff169392505050565b5f6060805f5f5f60606104ae6107e8565b6104b6610818565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b6001600160401b0382165f9081526002602090815260408083206001600160a01b0385168452909152902080546001600160f81b0316158061053d575060028154600160f81b900460ff16600481111561053b5761053b610d6b565b145b1561054757505050565b805460039061012c90610563906001600160f81b031642610e71565b61056d9190610ebe565b101561057857505050565b816001600160a01b0316836001600160401b03167f228824b86c256469125f525ce18c6c2d0a9e133d13b8ec7a2c96a193b0c28a09835f01601f9054906101000a900460ff1660026040516105ce929190610edd565b60405180910390a380546001600160f81b0316600160f91b1790555050565b5f6101916105f9610843565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f610627868661096c565b92509250925061063782826109b5565b5090949350505050565b61064b8333610392565b610668576040516303fa1eaf60e41b815260040160405180910390fd5b5f6106738433610434565b90505f60ff831615610686576001610688565b5f5b90506040518060400160405280426001600160f81b031681526020018260048111156106b6576106b6610d6b565b90526001600160401b0386165f9081526002602090815260408083203384528252909120825181546001600160f81b0319166001600160f81b0390911690811782559183015190918290600160f81b83600481111561071757610717610d6b565b0217905550506040805160ff861681524260208201523392506001600160401b0380881692908916917f658918e3147f13dd068ec21437b4c25c21682a8dc2129348671ead000db3e7b9910160405180910390a480600481111561077d5761077d610d6b565b82600481111561078f5761078f610d6b565b1461038b57336001600160a01b0316856001600160401b03167f228824b86c256469125f525ce18c6c2d0a9e133d13b8ec7a2c96a193b0c28a0984846040516107d9929190610edd565b60405180910390a35050505050565b60606108137f0000000000000000000000000000000000000000000000000000000000000000610a71565b905090565b60606108137f0000000000000000000000000000000000000000000000000000000000000000610a71565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561089b57507f000000000000000000000000000000000000000000000000000000000000000046145b156108c557507f000000000000000000000000000000000000000000000000000000000000000090565b610813604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f5f5f83516041036109a3576020840151604085015160608601515f1a61099588828585610aae565b9550955095505050506109ae565b505081515f91506002905b9250925092565b5f8260038111156109c8576109c8610d6b565b036109d1575050565b60018260038111156109e5576109e5610d6b565b03610a035760405163f645eedf60e01b815260040160405180910390fd5b6002826003811115610a1757610a17610d6b565b03610a385760405163fce698f760e01b8152600481018290526024016101d0565b6003826003811115610a4c57610a4c610d6b565b03610a6d576040516335e2f38360e21b8152600481018290526024016101d0565b5050565b60605f610a7d83610b76565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115610ae757505f91506003905082610b6c565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015610b38573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116610b6357505f925060019150829050610b6c565b92505f91508190505b9450945094915050565b5f60ff8216601f81111561019157604051632cd44ac360e21b815260040160405180910390fd5b80356001600160401b0381168114610bb3575f5ffd5b919050565b5f5f60408385031215610bc9575f5ffd5b610bd283610b9d565b915060208301356001600160a01b0381168114610bed575f5ffd5b809150509250929050565b803560ff81168114610bb3575f5ffd5b5f5f83601f840112610c18575f5ffd5b5081356001600160401b03811115610c2e575f5ffd5b602083019150836020828501011115610c45575f5ffd5b9250929050565b5f5f5f5f5f5f5f5f60c0898b031215610c63575f5ffd5b610c6c89610b9d565b9750610c7a60208a01610b9d565b9650610c8860408a01610bf8565b955060608901356001600160401b03811115610ca2575f5ffd5b610cae8b828c01610c08565b9096509450610cc1905060808a01610b9d565b925060a08901356001600160401b03811115610cdb575f5ffd5b610ce78b828c01610c08565b999c989b5096995094979396929594505050565b5f5f5f5f5f60808688031215610d0f575f5ffd5b610d1886610b9d565b9450610d2660208701610b9d565b9350610d3460408701610bf8565b925060608601356001600160401b03811115610d4e575f5ffd5b610d5a88828901610c08565b969995985093965092949392505050565b634e487b7160e01b5f52602160045260245ffd5b60058110610d9b57634e487b7160e01b5f52602160045260245ffd5b9052565b602081016101918284610d7f565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f610df960e0830189610dad565b8281036040840152610e0b8189610dad565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015610e60578351835260209384019390920191600101610e42565b50909b9a5050505050505050505050565b8181038181111561019157634e487b7160e01b5f52601160045260245ffd5b818382375f9101908152919050565b5f60208284031215610eaf575f5ffd5b8151801515811461042d575f5ffd5b5f82610ed857634e487b7160e01b5f52601260045260245ffd5b500490565b60408101610eeb8285610d7f565b61042d6020830184610d7f56",
}

// DevStatusRegistry is an auto generated Go binding around an Ethereum contract.
type DevStatusRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevStatusRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewDevStatusRegistry creates a new instance of DevStatusRegistry.
func NewDevStatusRegistry() *DevStatusRegistry {
	parsed, err := DevStatusRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevStatusRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevStatusRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address tangle) returns()
func (devStatusRegistry *DevStatusRegistry) PackConstructor(tangle common.Address) []byte {
	enc, err := devStatusRegistry.abi.Pack("", tangle)
	if err != nil {
		panic(err)
	}
	return enc
}

// DevTangleMetaData contains all meta data concerning the DevTangle contract.
var DevTangleMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "DevTangle",
	Bin: "0x610180604052346101c1576040516100186040826101c5565b600b815260208101906a54616e676c6551756f746560a81b8252604051916100416040846101c5565b600183526020830191603160f81b835260017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0055608063ffffffff19601254161760125561008e816101e8565b6101205261009b846101e8565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261010460c0826101c5565b5190206080523060c0526040516125918082016001600160401b038111838210176101ad578291615de7833903905ff080156101a2576001600160a01b031661016052604051615b939081610254823960805181615936015260a051816159f3015260c05181615900015260e05181615985015261010051816159ab015261012051816112240152610140518161124e015261016051816144240152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b601f909101601f19168101906001600160401b038211908210176101ad57604052565b601f815111610213576020815191015160208210610204571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610076575b34610072575f356001600160e01b031916630daf5cc160e01b146100645761005c61003836613fd5565b6100456040519182613fb2565b368152365f60208301375f60203683010152614419565b602081519101f35b6282b42960e81b5f5260045ffd5b5f80fd5b5f5f3560e01c8063038dda6c14613c185780630472d2ff14613be057806307e6012914613bb75780630afd3738146139415780630ded8bf9146139085780630f157fb9146138ec578063180cae67146137eb5780632acde0981461376b5780632b9da71a1461358e5780632d07e655146135395780632ec2bd03146134e25780632f46279f146134be5780633022f66c146130085780633413e8ee14612d2a57806335ba86c314612d0c5780633dc0d5fe14612a935780635b71c934146128d65780635f359924146128735780635f9b4dfa1461260157806364462595146125a45780636778afbc146124e7578063684d89f5146123e15780636a46006b14611dcf5780636bda42f314611d595780636d8b88c314611c3057806372a1f7be1461143d5780637324e916146113a057806376eeec4b1461136c578063815d6a261461130657806384b0196e1461120a57806387703550146111885780638d3f65be1461114f578063909eac2414610f21578063a595b21e14610ecd578063a672bc0a14610d97578063aacdba9f14610caf578063b5e2ab9014610be1578063b7696dbb14610a9f578063bb207f1f14610a0c578063c841e26e146103b9578063d4e1ab7c14610370578063d673e0b914610330578063d775cb611461034d578063d9e257ef14610335578063e4e88de814610330578063eb473533146103025763fca78d2d14610286575061000e565b346102ff5760603660031901126102ff5761029f613cad565b6102a7613cc3565b604435929091906001600160a01b038416840361007257604091600180841b03168152601b602052209060018060401b03165f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b80fd5b50346102ff5760203660031901126102ff576020610326610321613d3f565b6143da565b6040519015158152f35b613eb6565b50806003193601126102ff5761034a3361455c565b80f35b50346102ff57806003193601126102ff576020604051670de0b6b3a76400008152f35b50346102ff576103a561038236613e51565b9261038e92919261445c565b6040519461039d602087613fb2565b878652614f3b565b60015f516020615b735f395f51905f525580f35b506101003660031901126102ff576103cf613cad565b906024356001600160401b038111610a08576103ef903690600401613e10565b9091906044356001600160401b038111610a0457610411903690600401613d9e565b90936064356001600160401b038111610a0057610432903690600401613e10565b6084359791969093916001600160401b03891689036100725760a435946001600160a01b038616860361007257600460e43510156109fc5761047261445c565b6001546001600160401b038316108015906109e1575b6109d2576001600160401b038a161515806109a8575b61098c57600a546001600160401b0316986104bd60c435888c8661547a565b6001600160401b03831689526002602052604089208054603081901c63ffffffff1660808103610980575063ffffffff8060125416915b60101c168a108015610971575b610962578a5b8a811061084c57508b8b52600b60205260408b206001600160401b038b1161081d576105338b826142f8565b8b5260208b20888c5b8c8110610831575050600a549050600160401b81101561081d578060016105669201600a55614202565b506001810180546001600160401b031916426001600160401b03161781559092906105913385614f12565b83546001600160401b0319166001600160401b03881617845581546004909401936105bf9060ff1685614166565b805463ffffffff60801b191660808d901b63ffffffff60801b16179055548254610100600160481b03191660289290921b63ffffffff60281b169190911760089190911c64ffffffff001617905561066c8b600161061c8d614202565b506004810161062c60e435613e06565b805460ff60501b191660e43560501b60ff60501b1617905560c435600382015560028101805460a084901b849003801991909116908d16179055016143b1565b898952600c60205260408920906001600160401b0383116108095761069483839b9a9b6142f8565b90885260208820885b8381106107e857505050506106f9906040516106ba60e435613e06565b60e435815233906001600160401b038316908b907f5c92301c22df4cc7209a8b0b25b2f5787750237e110e09a276a9f7d16e6709a490602090a46140a8565b50600101546040516361466c0960e11b60208201526024810189905233604482015260e060648201526101048101889052966001600160a01b039091169561012488019491905b8181106107c2575050509685949361076e6107a4946107a9989460209b6023198784030160848801526141b0565b6001600160401b0390921660a48401526001600160a01b031660c4808401919091523560e483015203601f198101845283613fb2565b614a94565b60015f516020615b735f395f51905f5255604051908152f35b909194602080600192838060a01b036107da8a613d55565b168152019601929101610740565b60019060206107f9859d9c9d614152565b940193818401550199989961069d565b634e487b7160e01b8a52604160045260248afd5b634e487b7160e01b8c52604160045260248cfd5b600190602061083f84614152565b930192818501550161053c565b61085f61085a828d8c6143a1565b614152565b60018060401b0387168d52600460205260408d2060018060a01b0382165f5260205260405f2060018060401b039054161561093a5761089d816143da565b1561091f578d8d52600d60205260408d2060018060a01b0382165f5260205260405f2054610910576001820182116108fc579060019160408f8f908152600d6020522090838060a01b03165f5260205260405f20828201905501610507565b634e487b7160e01b8d52601160045260248dfd5b63baf3f0f760e01b8d5260048dfd5b6371ab6ad560e11b8d526001600160a01b031660045260248cfd5b639bcccbfd60e01b8d526001600160401b0387166004526001600160a01b031660245260448cfd5b63baf3f0f760e01b8b5260048bfd5b5063ffffffff81168a11610501565b63ffffffff90916104f4565b639e1ad5e560e01b88526001600160401b038a16600452602488fd5b50610e106001600160401b038b16108061049e57506301e133806001600160401b038b161161049e565b63baf3f0f760e01b8852600488fd5b5060ff60016109ef846140a8565b50015460f01c1615610488565b8780fd5b8480fd5b8280fd5b5080fd5b50346102ff5760203660031901126102ff576001600160401b03610a2e613cad565b168152600f60205260408120604051918260208354918281520192825260208220915b818110610a8057610a7c85610a6881870382613fb2565b604051918291602083526020830190613ced565b0390f35b82546001600160a01b0316845260209093019260019283019201610a51565b50346102ff5760203660031901126102ff5760c090610abc613cad565b9060405190610aca82613f29565b80825280602083015280604083015280606083015280608083015260a08201529060015460018060401b03821610610b62575b5060a060405191600180831b038151168352600180831b03602082015116602084015260018060401b036040820151166040840152610b4460608201516060850190613ddb565b6080810151610b5281613dfc565b60808401520151151560a0820152f35b610b6c91506140a8565b5060ff600160405192610b7e84613f29565b818060a01b038154168452015460018060a01b038116602084015260018060401b038160a01c166040840152610bbc828260e01c1660608501614146565b818160e81c16610bcb81613dfc565b608084015260f01c16151560a08201525f610afd565b50346102ff5760403660031901126102ff57610bfb613d3f565b6001600160a01b03811680835260208390526040832080549192916001600160f81b031660243581811115610ca15750805b6001600160f81b03908116909103908111610c8d5781546001600160f81b0319166001600160f81b039091169081179091555f516020615b535f395f51905f5291610c77906143da565b90610c876040519283928361432c565b0390a280f35b634e487b7160e01b85526011600452602485fd5b6001600160f81b0316610c2d565b50346102ff5760603660031901126102ff57610cc9613cad565b6024356001600160401b038111610a0457610ce8903690600401613e10565b916044356001600160401b038111610a0057610d08903690600401613e10565b93610d1161445c565b848103610d8857855b818110610d36578660015f516020615b735f395f51905f525580f35b610d49610d448284886143a1565b61421e565b86821015610d745790610d6e600192610d678360051b87018761417e565b9188614775565b01610d1a565b634e487b7160e01b88526032600452602488fd5b63baf3f0f760e01b8652600486fd5b50346102ff5760403660031901126102ff576040610db3613cad565b91610dbc613cc3565b928160c08451610dcb81613efa565b82815282602082015282868201528260608201528260808201528260a08201520152600180841b031681526016602052209060018060401b03165f5260205260e060405f20604051610e1c81613efa565b815460ff81169283835263ffffffff6020840160018060a01b038460081c168152604085019360018060401b039060a81c1684526001830154936060860191838616835260c06002608089019660ff8960201c161515885260ff60a08b019960281c16151589520154970196875260405197885260018060a01b03905116602088015260018060401b03905116604087015251166060850152511515608084015251151560a08301525160c0820152f35b50346102ff5760403660031901126102ff576040610ee9613cad565b91610ef2613d29565b92600180841b031681526010602052209060018060a01b03165f52602052602060405f20541515604051908152f35b50346102ff57610f3036613e51565b909192610f3b61445c565b6001600160401b03858116808852600460209081526040808a20335f908152925290205490959116156111375782156111285780611117575b505082855260056020526040852060018060a01b0333165f5260205260405f2092604051938690805490610fa782614049565b80885291600181169081156110f057506001146110b5575b50509461106e8561104c611060966110b09661107396610fe76110a29b6103a59d0386613fb2565b60405190604082527fbaca468a52670b77d74d0423b33ac5227a7f1a5c548e07006b29c6e2289779a661101d6040840188613d7a565b92808403602082015280611033339587896141b0565b0390a36040519361104385613f97565b84523691613ff0565b602082015260405195869160208301614347565b03601f198101865285613fb2565b6140a8565b5060010154604051637ac7103360e11b6020820152936001600160a01b0390911692849190336024840161437f565b03601f198101845283613fb2565b614494565b8852602088208892505b8183106110d6575050840160200161106e85610fbf565b6001816020929493945483858b01015201910191906110bf565b60ff19166020808a019190915292151560051b8801909201925061106e9150869050610fbf565b61112191866151c4565b5f80610f74565b63baf3f0f760e01b8752600487fd5b639bcccbfd60e01b8752600485905233602452604487fd5b50346102ff5760203660031901126102ff576020906040906001600160401b03611177613cad565b168152600783522054604051908152f35b50346102ff57806003193601126102ff57338152600960205260408120546111f757338082526020828152604080842080546001600160f81b03908116600160f81b17909155838552848352818520548251911681529182018490525f516020615b535f395f51905f5291a280f35b638705f62160e01b815233600452602490fd5b50346102ff57806003193601126102ff576112aa906112487f00000000000000000000000000000000000000000000000000000000000000006158bf565b906112727f00000000000000000000000000000000000000000000000000000000000000006158bf565b9060206112b8604051936112868386613fb2565b8385525f368137604051968796600f60f81b885260e08589015260e0880190613d7a565b908682036040880152613d7a565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b8281106112ef57505050500390f35b8351855286955093810193928101926001016112e0565b50346102ff5760403660031901126102ff57611320613cad565b611328613d29565b9061133281614bf7565b6001600160401b031682526011602090815260408084206001600160a01b039093165f908152929091529020805460ff1916600117905580f35b50346102ff5760203660031901126102ff5760043563ffffffff81168091036100725763ffffffff19601254161760125580f35b50346102ff5760803660031901126102ff576113ba613cad565b6024356001600160401b038111610a04576113d9903690600401613d9e565b9091906044356001600160401b038111610a00576113fb903690600401613d9e565b606435949092906001600160401b038611611439576114336114246103a5973690600401613d9e565b61142c61445c565b3691613ff0565b94614f3b565b8680fd5b5060803660031901126102ff57611452613cad565b9061145b613dcb565b916044356001600160401b038111610a045761147b903690600401613d9e565b9390916064356001600160401b038111610a005761149d903690600401613e10565b906114a661445c565b6114b08484614b05565b9180156111285790866114c28361428f565b6001600160401b03861693909282915b80831061175c57505050873403611744575f83815260156020526040902080546001600160401b039081169991908a146117305780546001600160401b03191660018b016001600160401b03161790556040519161152f83613efa565b60ff881692838152600286602083013381528d6115ec6040860160018060401b034216815260608701935f855260808801915f835260a08901946001865260c08a01978c89525f52601660205260405f209060018060401b03165f5260205260ff60405f20995116895492610100600160a81b03905160081b1691600160a81b600160e81b03905160a81b169262ffffff60e81b16171717875563ffffffff80600189019551161663ffffffff1985541617845551151583614758565b51815460ff60281b191690151560281b60ff60281b1617905551910155611614368c8b613ff0565b80516020918201205f8781526017835260408082206001600160401b038f81168085529186528284209490945589865260198552818620908352909352919091208551929091831161171c5761166a83836142f8565b6020860191815260208120905b8381106116ff575050505060209996937fb707259a8a1604adca251fecf84eb283329cd45175690dcb8ff1cf52a62524226107a99997948b97946116ed89956116d8604051948594855233602086015260a0604086015260a0850190613ced565b90606084015282810360808401528c8c6141b0565b0390a3546001600160401b0316614b8a565b82516001600160a01b031681830155602090920191600101611677565b634e487b7160e01b81526041600452602490fd5b634e487b7160e01b5f52601160045260245ffd5b631f89f67160e01b8152600488905234602452604490fd5b90919961176a368d8c613ff0565b6020815191012061177c8c84866142c1565b9061178a6101208301614152565b906020830190896001600160401b036117a28461421e565b1614801590611c10575b6109d25760608401359182151580611c06575b611bf75760c0850135916004831015611bf35760ff60028f6117e0906140ed565b50015460781c166117f081613e06565b6117f984613e06565b8303611be4578b8a52601060205260408a2060018060a01b0386165f5260205260405f205415611bc35761182c856143da565b15611ba757336001600160a01b0361184388614152565b1603611b785760e086013590808203611b53575060a08601926001600160401b0361186d8561421e565b1642118015611b2e575b610962576040519360208501936001600160a01b036118958a613d55565b1685526001600160401b03906118aa90613cd9565b16604086015260408801359560ff8716809703610072576042966060870152608086015260018060401b036118e160808a01613cd9565b1660a08601526001600160401b03906118f990613cd9565b1660c085015261190881613e06565b60e0840152610100830152610100825261192461012083613fb2565b61197260408051809360208201957f0f2dd1fc353b13b24ce1767788f8adb446b60f8eec61038dc2a253e7f279dda287525180918484015e81018c838201520301601f198101835282613fb2565b51902061197d6158fd565b906040519161190160f01b8352600283015260228201522091828752601a60205260ff604088205416611b1257906119ca6119c461142c846101006119d39796019061417e565b83615a19565b90949194615a53565b6001600160a01b039081169216829003611b0457808652601a60205260408620805460ff19166001179055611aab929190817f89a9fcf52fcdc48f0e669fb3b7125291da850132592f5dd580ffb58166c8e9e88880a3611a338d886142e4565b526060611a418d85876142c1565b888752601b602090815260408089208b8a5260158352818a20546001600160401b03165f90815292529020910135906001600160a01b03611a828f8a6142e4565b511660018060a01b03165f5260205260405f20556060611aa38d85876142c1565b0135906140e0565b99835b818110611ac0575060010191906114d2565b6001600160a01b03611ad282886142e4565b51166001600160a01b03611ae684896142e4565b511614611af557600101611aae565b63baf3f0f760e01b8552600485fd5b6282b42960e81b8652600486fd5b6308d1827160e01b87526001600160a01b038216600452602487fd5b506001600160401b03611b4b611b4660808a0161421e565b614e6c565b164211611877565b63169a214360e01b8b526001600160a01b038616600452602491909152604452606489fd5b60648a86611b8589614152565b632225182960e01b83526001600160a01b039182166004521660245233604452fd5b6371ab6ad560e11b8a526001600160a01b03851660045260248afd5b63783482e960e01b8a5260048c90526001600160a01b03851660245260448afd5b63baf3f0f760e01b8a5260048afd5b8980fd5b63baf3f0f760e01b8952600489fd5b50606483106117bf565b50604084013560ff8116809103611c2c5760ff8e1614156117ac565b8880fd5b50346102ff5760203660031901126102ff57611c4a613cad565b611c5261445c565b611c5b81614e85565b6001600160401b03909116808352600d60209081526040808520335f908152925290205490919015611d4b5760048101805460ff60481b1916600160481b17905533827fc63050b963ec6e2cf36df90ecacaa43212c0e74b8c3a58a0f8cce3bd5a2a76758580a38280808060018060a01b03855460401c166003860154905af1611ce3614249565b5015611d3c57546103a59190611d01906001600160401b03166140a8565b5060010154604051631939a94360e31b60208201523360248201526044808201939093529182526001600160a01b03166110b0606483613fb2565b63baf3f0f760e01b8352600483fd5b6282b42960e81b8352600483fd5b50346102ff5760403660031901126102ff576040611d75613cad565b91611d7e613d29565b92818351611d8b81613f7c565b52600180841b031681526004602052209060018060a01b03165f52602052602060405f2060018060401b0390541680604051611dc681613f7c565b52604051908152f35b50346102ff5760203660031901126102ff576004356001600160401b038111610a08576101206003198236030112610a0857611e1590611e0d61445c565b60040161421e565b611e1e81614e85565b6001600160401b03909116808352600d60209081526040808520335f908152925290208054156123d357611e51336143da565b156123c057600101805460ff8116611af55760019060ff19161790556001820191825463ffffffff60a01b611e8e63ffffffff8360a01c16614232565b60a01b169063ffffffff60a01b191617835533827fceda1a44ead4da3d3abaaa941afa6d9530fd84dd8e99385c9183d986dcab980f8680a38054611f1f90611ede906001600160401b03166140a8565b5060010154604051632c567acd60e21b60208201523360248201526044810185905260648082018190528152906001600160a01b03166110b0608483613fb2565b825463ffffffff808260801c169160a01c1614611f4c575b8360015f516020615b735f395f51905f525580f35b60048101805460ff60581b1916600160581b178155600e546001600160401b038116959190600160401b8110156123ac57806001611f8d9201600e556140ed565b5083549554600182019691959190611fb19060401c6001600160401b0316886143b1565b611fc8604082901c6001600160a01b031687614f12565b85546001600160401b0319166001600160401b039182161786558654600160401b600160c01b03164260c081901b6001600160c01b03191691909117911617865581546002808701939060ff83161015612398578354600160201b600160681b03198116606084901b60ff60601b1690811763ffffffff60401b60189590951b94851690811763ffffffff60201b909516948517875588546001600160401b0316885260026020526040882054600160201b61ff0160681b031990931690911717909217600160701b17916120a3600882901c60ff16613dfc565b60ff60681b60609190911b1660ff60681b1983168117855590546120cd60ff605083901c16613e06565b62ff00ff60681b199092161760289190911b60ff60781b16178255808352600b6020526040832093835b855481101561212b5780612125612110600193896141ed565b848060a01b0391549060031b1c16898c614650565b016120f7565b509296919495909350838752600c602052604087205460018101809111612384576121559061428f565b9460018060a01b03845460401c1686511561237057602087015260015b86518110156121d357858952600c602052604089205f198201908282116121bf57600192916121a0916141ed565b838060a01b0391549060031b1c166121b8828a6142e4565b5201612172565b634e487b7160e01b8b52601160045260248bfd5b509091939295875b865181101561222857858952601160205260408920600191906001600160a01b03612206838b6142e4565b5116838060a01b03165f5260205260405f208260ff19825416179055016121db565b506110b0939560ff939592612303926123179986835460681c1661224b81613dfc565b1561231f575b50549088857f0325bb1c453505f13d5546dda087be5e237f7cf249f79a0ee406d97ef0ca7ee9602060018060401b038616998a955460781c166040519061229781613e06565b8152a46122a3856140a8565b506001808060a01b03910154169660018060401b03905460401c16936040519889966320a87b3960e21b602089015260248801526044870152606486015260018060a01b039060401c16608485015260c060a485015260e4840190613ced565b9060c483015203601f198101845283613fb2565b5f8080611f37565b600301548015612251576123699060405190630daf5cc160e01b602083015287602483015260448201525f60648201525f60848201526084815261236460a482613fb2565b614419565b505f612251565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b88526011600452602488fd5b634e487b7160e01b85526021600452602485fd5b634e487b7160e01b83526041600452602483fd5b6371ab6ad560e11b845233600452602484fd5b6282b42960e81b8452600484fd5b50346102ff5760403660031901126102ff576123fb613cad565b90612404613d29565b61240c61445c565b612415836145c8565b80546001600160401b0316612429816140a8565b50600101546001600160a01b031633036123d3576040516379f1479960e11b60208201526001600160401b038616602480830191909152815261246d604482613fb2565b600283015463ffffffff808260201c16911611159182612498575b5050611d3c576103a59293614c53565b6124b992506124a6906140a8565b50600101546001600160a01b03166155d2565b90156124e0576020818051810103126100725760206124d89101614603565b155f80612488565b505f6124d8565b50346102ff5760203660031901126102ff57612501613cad565b61250961445c565b612512816145c8565b600281015460ff8160601c166002811015612398576001149081159161258d575b50611d3c5760405163728c6f3b60e11b602082015261257c9061256c8161255e338760248401614026565b03601f198101835282613fb2565b82546001600160401b0316614610565b15611d4b57906103a5913391614c53565b905063ffffffff808260201c16911611155f612533565b50346102ff5760403660031901126102ff5760406125c0613cad565b916125c9613d29565b92600180841b031681526004602052209060018060a01b03165f52602052602060405f2060018060401b039054161515604051908152f35b50346102ff5760203660031901126102ff576101c09061261f613cad565b906040519061262d82613f60565b8082528060208301528060408301528060608301528060808301528060a08301528060c08301528060e083015280610100830152806101208301528061014083015280610160830152806101808301526101a082015290600a5460018060401b03821610612783575b506101a06040519160018060401b03815116835260018060a01b03602082015116602084015260018060401b03604082015116604084015260018060401b03606082015116606084015263ffffffff608082015116608084015263ffffffff60a08201511660a084015260018060a01b0360c08201511660c084015260e081015160e0840152612730610100820151610100850190613ddb565b63ffffffff6101208201511661012084015263ffffffff61014082015116610140840152610160810151151561016084015261018081015161277181613e06565b610180840152015115156101a0820152f35b61278d9150614202565b5060ff60046040519261279f84613f60565b80546001600160401b0380821686526001600160a01b03604092831c811660208801526001840154808316848901529283901c909116606087015263ffffffff608083811c82169088015260a092831c169186019190915260028201541660c0850152600381015460e0850152015461281e8282166101008501614146565b63ffffffff8160081c1661012084015263ffffffff8160281c16610140840152818160481c161515610160840152818160501c1661285b81613e06565b61018084015260581c1615156101a08201525f612696565b50346102ff5760403660031901126102ff5761288d613cad565b612895613d29565b9061289f81614bf7565b6001600160401b031682526011602090815260408084206001600160a01b039093165f908152929091529020805460ff1916905580f35b50346102ff5760203660031901126102ff576128f0613cad565b6128f861445c565b612901816145c8565b805490919060401c6001600160a01b03163303612a7457600182018054600160801b600160c01b0319164260801b600160801b600160c01b031617905560028201805460ff60701b1916600160711b1790556001600160401b038116808452600f6020526040842090929091845b83548110156129fb5782546001600160401b031686526008602052604086206001919061299c82876141ed565b848060a01b0391549060031b1c16838060a01b03165f5260205260405f206129c4815461409c565b90556129d081866141ed565b838060a01b0391549060031b1c1687526009602052604087206129f3815461409c565b90550161296f565b5091506103a5927f3fd558a59bbce1d996d17eab7fde314bcd201ec3f17375a7f873b3162927e8818580a2546110b0612a3c6001600160401b0383166140a8565b506001015460408051630a24e8a960e41b6020820152946001600160a01b039283169486936110a2939190911c169060248401614026565b630cd567cf60e11b83526001600160401b031660045233602452604482fd5b50346102ff5760203660031901126102ff576101a090612ab1613cad565b9060405190612abf82613f44565b8082528060208301528060408301528060608301528060808301528060a08301528060c08301528060e08301528061010083015280610120830152806101408301528061016083015261018082015290600e5460018060401b03821610612c12575b506101806040519160018060401b03815116835260018060a01b03602082015116602084015260018060401b03604082015116604084015260018060401b03606082015116606084015260018060401b03608082015116608084015260018060401b0360a08201511660a084015263ffffffff60c08201511660c084015263ffffffff60e08201511660e084015263ffffffff61010082015116610100840152612bd5610120820151610120850190613ddb565b610140810151612be481613dfc565b610140840152610160810151612bf981613dfc565b6101608401520151612c0a81613e06565b610180820152f35b612c1c91506140ed565b5060ff600260405192612c2e84613f44565b805460018060401b038116855260018060a01b039060401c166020850152600181015460018060401b038116604086015260018060401b038160401c16606086015260018060401b038160801c16608086015260c01c60a0850152015463ffffffff811660c084015263ffffffff8160201c1660e084015263ffffffff8160401c16610100840152612cc9828260601c166101208501614146565b818160681c16612cd881613dfc565b610140840152818160701c16612ced81613dfc565b61016084015260781c16612d0081613e06565b6101808201525f612b21565b50346102ff57806003193601126102ff5760206040516207a1208152f35b5060603660031901126102ff57612d3f613cad565b612d47613dcb565b6044356001600160401b03811161300457612d66903690600401613d9e565b90612d6f61445c565b612d798385614b05565b9360ff600286015460681c1695612d8f87613dfc565b600287148015612ffa57865460405163f9333bb160e01b81529060209082908190612dc8908b906001600160401b0316600484016141d0565b0381305afa8015612fef578390612fbb575b612de5915098613dfc565b80612fb1575b612f9957506001600160401b038181165f818152601560205260409020805483169791969093909290919088146117305783546001600160401b031916600189016001600160401b0316179093556040516020986107a99789959286927fde37cc48d21778e1c9a075c4e41c5aff6918c3ea6151221f0af3ce8121a29db591612e7381613efa565b600260ff8916928383528f83013381526040840160018060401b0342168152612f2d60608601925f845260808701905f825260a08801935f855260c089019687528b5f5260206016905260405f208d60018060401b03165f5260205260ff60405f20995116895492610100600160a81b03905160081b1691600160a81b600160e81b03905160a81b169262ffffff60e81b16171717875563ffffffff80600189019551161663ffffffff1985541617845551151583614758565b51815460ff60281b191690151560281b60ff60281b1617905551910155612f55368b8b613ff0565b8d8151910120835f5260178e5260405f2060018060401b0386165f528e5260405f2055604051908152338d82015260606040820152806116ed606082018c8c6141b0565b631f89f67160e01b8152600487905234602452604490fd5b5086341415612deb565b506020813d602011612fe7575b81612fd560209383613fb2565b81010312610a0457612de59051612dda565b3d9150612fc8565b6040513d85823e3d90fd5b612de58298613dfc565b8380fd5b50346102ff5760203660031901126102ff576004356001600160401b038111610a08573681900390600481016102406003198401126130045761304961445c565b600154936001600160401b0385169360e060a319820112610a085760405161307081613efa565b60a4850135600281101561300457815260c4850135600381101561300457602082019081526130a160e48701613e40565b604083019081526130b56101048801613e40565b9060608401918252608084019061012489013582526130d76101448a01613cd9565b9260a0860193845260c08601946101648b0135865260848b01359c8d159d8e1503611bf35761312c9d6134b3575b63ffffffff845116156134aa575b63ffffffff835116156134a1575b60448c019d8e614152565b90885190600282101561348d57835161314481613dfc565b60405161315081613f29565b3381526001600160a01b0390941660208501908152426001600160401b031660408601908152909460608101946131879086614146565b608081019261319581613dfc565b8352600160a0820190815293600160401b811015613478578060016131bd92016001556140a8565b919091613463575181546001600160a01b03199081166001600160a01b039283161783559651600190920180549097169116178086559051935190939091600283101561344f57519261320f84613dfc565b61321884613dfc565b5160e89390931b60ff60e81b1660e09290921b60ff60e01b16600160a01b600160f81b031990941660a09190911b600160a01b600160e01b031617929092179190911790151560f01b60ff60f01b161790558b89526002602081905260408a2097519081101561343b5790613294600397969594939289614166565b519161329f83613dfc565b6132a883613dfc565b875490519151610100600160501b031990911660089390931b61ff00169290921760109190911b65ffffffff0000161760309190911b63ffffffff60301b16178555516001850155516002840180546001600160401b0319166001600160401b0392909216919091179055519101556101a48401359060221901811215610a085783016004810135906001600160401b038211610a045760248260051b3603910113610a08578482526003602052604082205561336436613fd5565b906133726040519283613fb2565b803683526102ff5750936107a992847f7ccd26bc6775ae4936200d467efc9a0e4e5f2fa8877e86faa1c7a1453a93a7fc61340a946133be602099365f8c8301375f8b3683010152614419565b5060246133f76133d76133d088614152565b938061417e565b6040516001600160a01b03909516855260608d86018190528501916141b0565b94013560408201528033940390a3614152565b60405190630b6535d760e01b85830152836024830152336044830152306064830152606482526107a4608483613fb2565b634e487b7160e01b8a52602160045260248afd5b634e487b7160e01b8f52602160045260248ffd5b50634e487b7160e01b8f5260048f905260248ffd5b50634e487b7160e01b8f52604160045260248ffd5b634e487b7160e01b8c52602160045260248cfd5b60808352613121565b60018452613113565b898252898852613105565b50346102ff5760203660031901126102ff5760206103266134dd613cad565b614109565b50346102ff5760403660031901126102ff5760406134fe613cad565b91613507613d29565b92600180841b031681526011602052209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b50346102ff5760603660031901126102ff57613553613cad565b61355b613cc3565b604435916001600160401b0383116130045761357e6103a5933690600401613d9e565b92909161358961445c565b614775565b50346102ff5760403660031901126102ff576135a8613cad565b906024359161ffff8316809303610072576135c161445c565b6135ca816145c8565b9260028401549160ff8360601c1660028110156123985760010361375c5784546001600160401b03908116808652600460209081526040808820335f9081529252902054909116156137465761361f336143da565b15613733576001600160401b038216808652601060209081526040808820335f9081529252902054909490158015919061371c575b50611af55760405163168e485d60e31b60208201526136849161367f826110a2338760248401614026565b614610565b156123d3578461369d6136d9926103a596973391614650565b604051838152847f2457918796078440068385e73e422539c84f2f9045dd442e123d4284258ae24a60203393a3546001600160401b03166140a8565b5060010154604051634d51354960e11b602082015260248101939093523360448401526064808401929092529082526001600160a01b03166110b0608483613fb2565b905063ffffffff808260401c16911610155f613654565b6371ab6ad560e11b855233600452602485fd5b639bcccbfd60e01b855260045233602452604484fd5b63baf3f0f760e01b8452600484fd5b50806003193601126102ff5733815260208190526040812054670de0b6b3a7640000906137a29034906001600160f81b03166140e0565b106137b05761034a3361455c565b604490338152806020526137d03460018060f81b036040842054166140e0565b630758c4df60e11b8252600452670de0b6b3a7640000602452fd5b50346102ff5760403660031901126102ff57613805613cad565b61380d613d29565b9060018060401b031682526005602052604082209060018060a01b03165f5260205260405f2090604051918181549161384583614049565b80865292600181169081156138c25750600114613881575b610a7c8561386d81870382613fb2565b604051918291602083526020830190613d7a565b815260208120939250905b8082106138a85750909150810160200161386d82610a7c61385d565b91926001816020925483858801015201910190929161388c565b869550610a7c9693506020925061386d94915060ff191682840152151560051b820101929361385d565b50346102ff57806003193601126102ff57602090604051908152f35b50346102ff5760203660031901126102ff576020906040906001600160a01b03613930613d3f565b168152600983522054604051908152f35b50346102ff5760203660031901126102ff5761395b613cad565b61396361445c565b6001600160401b03818116808452600460209081526040808620335f908152925290205490911615613ba157808352600860209081526040808520335f9081529252902054611d3c5780835260066020526040832081845260056020526040842060018060a01b0333165f5260205260405f20604051858254926139e684614049565b9081845260208401946001811690815f14613b845750600114613b49575b50509181613a1d6103a5979593613acd97950382613fb2565b51902086526020908152604080872080546001600160a01b031916905582875260058252808720335f908152925290208054869190613a5b90614049565b80613b03575b5050819052600460209081526040808720335f90815290835281902080546001600160401b0319169055828752600790915285208054613aa09061409c565b905533907f88e46e95bcdf1020c0caf9f3dd5fde69c41d2151dbbca0a77c03c4e28b4d3ec18680a36140a8565b5060010154604051630a8d22bb60e11b6020820152336024808301919091528152906001600160a01b03166110b0604483613fb2565b601f8111600114613b1c57505f9055505b845f80613a61565b81835260208320613b3991601f0160051c5f190190600101614081565b8082525f60208320915555613b14565b8852602088208892505b818310613b6a575050810160200181613a1d613a04565b600181602092949394548385880101520191019190613b53565b60ff191686525050151560051b8201602001905081613a1d613a04565b639bcccbfd60e01b835260045233602452604482fd5b50346102ff57806003193601126102ff57600a546040516001600160401b039091168152602090f35b3461007257608036600319011261007257613bf9613cad565b50613c02613d29565b50613c0b613d69565b5061005c61003836613fd5565b3461007257604036600319011261007257613c31613cad565b613c39613cc3565b9060018060401b03165f52601960205260405f209060018060401b03165f5260205260405f206040519081602082549182815201915f5260205f20905f5b818110613c8e57610a7c85610a6881870382613fb2565b82546001600160a01b0316845260209093019260019283019201613c77565b600435906001600160401b038216820361007257565b602435906001600160401b038216820361007257565b35906001600160401b038216820361007257565b90602080835192838152019201905f5b818110613d0a5750505090565b82516001600160a01b0316845260209384019390920191600101613cfd565b602435906001600160a01b038216820361007257565b600435906001600160a01b038216820361007257565b35906001600160a01b038216820361007257565b6044359061ffff8216820361007257565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f84011215610072578235916001600160401b038311610072576020838186019501011161007257565b6024359060ff8216820361007257565b906002821015613de85752565b634e487b7160e01b5f52602160045260245ffd5b60031115613de857565b60041115613de857565b9181601f84011215610072578235916001600160401b038311610072576020808501948460051b01011161007257565b359063ffffffff8216820361007257565b906060600319830112610072576004356001600160401b038116810361007257916024356001600160401b0381116100725781613e9091600401613d9e565b90929091604435906001600160401b03821161007257613eb291600401613d9e565b9091565b3461007257602036600319011261007257613ecf613d3f565b6001600160a01b03165f90815260208181526040918290205491516001600160f81b03909216825290f35b60e081019081106001600160401b03821117613f1557604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117613f1557604052565b6101a081019081106001600160401b03821117613f1557604052565b6101c081019081106001600160401b03821117613f1557604052565b602081019081106001600160401b03821117613f1557604052565b604081019081106001600160401b03821117613f1557604052565b601f909101601f19168101906001600160401b03821190821017613f1557604052565b6001600160401b038111613f1557601f01601f191660200190565b929192613ffc82613fd5565b9161400a6040519384613fb2565b829481845281830111610072578281602093845f960137010152565b6001600160401b0390911681526001600160a01b03909116602082015260400190565b90600182811c92168015614077575b602083101461406357565b634e487b7160e01b5f52602260045260245ffd5b91607f1691614058565b5f5b82811061408f57505050565b5f82820155600101614083565b8015611730575f190190565b6001548110156123705760015f81815291901b7fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf60191565b9190820180921161173057565b600e5481101561237057600e5f52600360205f20910201905f90565b600e546001600160401b038216109081614121575090565b60019150600261413260ff926140ed565b50015460701c1661414281613dfc565b1490565b6002821015613de85752565b356001600160a01b03811681036100725790565b906002811015613de85760ff80198354169116179055565b903590601e198136030182121561007257018035906001600160401b0382116100725760200191813603831361007257565b908060209392818452848401375f828201840152601f01601f1916010190565b6001600160401b03909116815260ff909116602082015260400190565b8054821015612370575f5260205f2001905f90565b600a5481101561237057600a5f52600560205f20910201905f90565b356001600160401b03811681036100725790565b63ffffffff1663ffffffff81146117305760010190565b3d15614273573d9061425a82613fd5565b916142686040519384613fb2565b82523d5f602084013e565b606090565b6001600160401b038111613f155760051b60200190565b9061429982614278565b6142a66040519182613fb2565b82815280926142b7601f1991614278565b0190602036910137565b91908110156123705760051b8101359061013e1981360301821215610072570190565b80518210156123705760209160051b010190565b90600160401b8111613f155781549080835581811061431657505050565b61432a925f528060205f2001910390614081565b565b6001600160f81b039091168152901515602082015260400190565b9061437c9160208152602061436783516040838501526060840190613d7a565b920151906040601f1982850301910152613d7a565b90565b6001600160a01b03909116815260406020820181905261437c92910190613d7a565b91908110156123705760051b0190565b8054600160401b600160801b03191660409290921b600160401b600160801b0316919091179055565b6001600160a01b03165f90815260208190526040902054670de0b6b3a76400006001600160f81b03821610159081614410575090565b905060f81c1590565b5f80916020815191017f00000000000000000000000000000000000000000000000000000000000000005af49061444e614249565b9161432a5750602081519101fd5b60025f516020615b735f395f51905f5254146144855760025f516020615b735f395f51905f5255565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b038116908115614557575f80602085019283828751926207a120f1926144bf614249565b93156144cc575b50505050565b5190517f212b3bea93ba3eefbae6d15f7c17ac0868f3f756aacdd24d0bd69b0cbab223279161452b916001600160e01b03198116919060048210614537575b50506040519182916020835263ffffffff60e01b16956020830190613d7a565b0390a35f8080806144c6565b6001600160e01b031960049290920360031b82901b161690505f8061450b565b505050565b6001600160a01b0381165f81815260208190526040902080549192916001600160f81b0390811634821601908111611730576001600160f81b0316908190555f516020615b535f395f51905f52916145b3906143da565b906145c36040519283928361432c565b0390a2565b6145d181614109565b156145e3576145df906140ed565b5090565b63098bfc5b60e31b5f9081526001600160401b0391909116600452602490fd5b5190811515820361007257565b906124a661461d926140a8565b901561463c5760208180518101031261007257602061437c9101614603565b50600190565b5f1981146117305760010190565b6001600160401b03165f818152600f602052604090208054600160401b811015613f1557614688816146ac93600188940181556141ed565b9080546001600160a01b0360039390931b83811b199091169290931690921b179055565b805f52600f60205260405f2054905f52601060205260405f2060018060a01b0384165f5260205260405f20556002810163ffffffff6146ed81835416614232565b825463ffffffff19169116179055546001600160401b03165f9081526008602090815260408083206001600160a01b03851684529091529020805461473190614642565b90556001600160a01b03165f908152600960205260409020805461475490614642565b9055565b805460ff60201b191691151560201b60ff60201b16919091179055565b919261478083615660565b8054909390614797906001600160401b03166140a8565b50600101546001600160401b038281165f81815260166020908152604080832094891683529390529190912080549196909490926001600160a01b039081169290600882901c1615614a715760ff166147f19085846156cf565b6147fc85878661575a565b5f8781526018602090815260408083206001600160401b038a16845282528083203384529091529020805460ff19166001908117909155850180549096906148499063ffffffff16614232565b63ffffffff1663ffffffff1988541617875587865460ff1699815f52601760205260405f20600160401b6001900384165f5260205260405f2054926040519b838d63e649fc0360e01b60208201526024015260448d0152600160401b60019003169a8b9384606483015233608483015260a482015260c4810160c090528060e481016148d69087856141b0565b03601f19810182526148e89082613fb2565b6148f29086614494565b6040518091602082523395602083019061490b926141b0565b037f8a04f99fe23284e874e8dd017345248279cc59701695e73bcdbeb6241bcd2ac691a4845492845460ff166040519182916313110f8160e21b60208401526024830191614958926141d0565b03601f198101825261496a9082613fb2565b614973916155d2565b9015614a6457602081805181010312610072576020015163ffffffff811681036100725763ffffffff905b1663ffffffff831610614a5c5760ff60201b19909116600160201b179283905560029060ff90829087877f60a7649f6e93e7a3ce1dc9729c20e3d95dce28c6a6bd957cde09d8a1cb37c19f5f80a3015460681c166149fb81613dfc565b14614a065750505050565b600201549081156144c657614a529360ff9260405194630daf5cc160e01b602087015260248601526044850152606484015260281c16151560848201526084815261236460a482613fb2565b505f8080806144c6565b505050505050565b5063ffffffff600161499e565b6325b1baff60e21b5f90815260048990526001600160401b038816602452604490fd5b906001600160a01b038216908115614557575f816020829351910182866207a120f192614abf614249565b93614aff5750825115614aed5750614ae96040519283926303d4276160e11b84526004840161437f565b0390fd5b6338e6074d60e11b5f5260045260245ffd5b92505050565b9190614b1083615660565b6001600160401b039093165f81815260116020908152604080832033845290915290205460ff1615614b74575060018060401b038354165f52600360205260ff60405f2054911690811015614b625750565b631370bcad60e01b5f5260045260245ffd5b63357756d160e21b5f526004523360245260445ffd5b6107a4929461432a96614b9f6110a2936140a8565b5060010154604051639838caa360e01b60208201526001600160401b03958616602482015260ff989098166044890152959093166064870152608060848701526001600160a01b0390941693859260a48401916141b0565b600e546001600160401b0382169190821080159190614c2f575b50614c195750565b630cd567cf60e11b5f526004523360245260445ffd5b614c3991506140ed565b50543360409190911c6001600160a01b031614155f614c11565b6001600160401b0381165f8181526010602090815260408083206001600160a01b0388168452909152902054909392908015614e4957845f52600f60205260405f209081545f19810190811161173057614cad90836141ed565b905460039190911b1c6001600160a01b03165f1982018281116117305781614688614cd892866141ed565b865f52601060205260405f209060018060a01b03165f5260205260405f205580548015614e35575f190190614d0d82826141ed565b81549060018060a01b039060031b1b1916905555835f52601060205260405f2060018060a01b0384165f526020525f6001604082208281550155600281019063ffffffff8254169081156117305761432a956110b09363ffffffff614e04945f19011663ffffffff1982541617905560018060401b038254165f52600860205260405f2060018060a01b0387165f5260205260405f20614dad815461409c565b905560018060a01b03861690815f52600960205260405f20614dcf815461409c565b90557f8ce53e4b6002ff090e641ddecdaf7edd2813a98e19139fa7d1c79fccc3c4dead5f80a3546001600160401b03166140a8565b506001015460405163965d231b60e01b6020820152936001600160a01b039091169284916110a29160248401614026565b634e487b7160e01b5f52603160045260245ffd5b63783482e960e01b5f90815260048690526001600160a01b038516602452604490fd5b6001600160401b03908116610e10019190821161173057565b600a546001600160401b038216929190831015614ef557614ea590614202565b509182600481015460ff8160481c16908115614f04575b50614ef557600101546001600160401b0390614ed9908216614e6c565b164211614ee35750565b636f85d3ed60e11b5f5260045260245ffd5b63baf3f0f760e01b5f5260045ffd5b60ff915060581c165f614ebc565b8054600160401b600160e01b03191660409290921b600160401b600160e01b0316919091179055565b60015490959492939291906001600160401b0387169081108015906151a9575b614ef557614f68336143da565b15615196575f8181526004602090815260408083203384529091529020546001600160401b031661518057614f9c876140a8565b5060010154604051632a6e736160e11b6020820152600481526001600160a01b039091169790670de0b6b3a764000090614fe190614fdb602482613fb2565b8a615625565b90615144575b50335f525f6020528060018060f81b0360405f2054161061511b575092826107a4959261501e8861432a9b99966110a29b986151c4565b5f818152600460209081526040808320338452825280832080546001600160401b031916426001600160401b031617905583835260079091529020805461506490614642565b905560405190604082527f0455541bf5feb5fcc32e827dc18bf2175448427c6ae72c8d5e985c99e410410261509d6040840188866141b0565b928084036020820152806150b33395888a6141b0565b0390a38451156150df575b505050506040519384916333bc9e6360e11b6020840152336024840161437f565b61255e9450916150fe9161104361511295946040519561142c87613f97565b602082015260405192839160208301614347565b5f8080806150be565b335f525f60205260018060f81b0360405f205416630758c4df60e11b5f5260045260245260445ffd5b60408180518101031261007257604061515f60208301614603565b910151901580615177575b15614fe75790505f614fe7565b5080151561516a565b639ec4e30d60e01b5f526004523360245260445ffd5b6371ab6ad560e11b5f523360045260245ffd5b5060ff60016151b7896140a8565b50015460f01c1615614f5b565b929190926041820361546b576151db368386613ff0565b602081519101209060018060401b031690815f52600660205260405f20815f5260205260018060a01b0360405f2054168015159081615460575b5061544a57815f52600560205260405f2060018060a01b0333165f5260205260405f20604051905f908281549261524b84614049565b9283835260208301946001811690815f1461542b57506001146153e7575b5061527692500383613fb2565b81516153ba575b50505f82815260066020908152604080832093835292815282822080546001600160a01b0319163390811790915593825260058152828220938252929092529020906001600160401b038111613f15576152d78254614049565b601f8111615377575b505f601f821160011461531857819293945f9261530d575b50508160011b915f199060031b1c1916179055565b013590505f806152f8565b601f19821694835f5260205f20915f5b87811061535f575083600195969710615346575b505050811b019055565b01355f19600384901b60f8161c191690555f808061533c565b90926020600181928686013581550194019101615328565b818111156152e0576153ac90835f5260205f2090601f840160051c90602085106153b2575b601f82910160051c039101614081565b5f6152e0565b5f915061539c565b835f52600660205260405f20915190205f5260205260405f2060018060a01b031981541690555f8061527d565b90505f9291925260205f20905f915b81831061540f575050906020615276928201015f615269565b60209193508060019154838589010152019101909184926153f6565b60ff191686525061527693151560051b830160200191505f9050615269565b90634e943b9b60e11b5f5260045260245260445ffd5b90503314155f615215565b63da2cd52b60e01b5f5260045ffd5b9060018060401b0382165f526002602052600260ff60405f205460081c166154a181613dfc565b14806155b7575b6155a8576001600160a01b03831693846155955780340361557f57156144c65761551a926155129161550d6154dc856140a8565b506001015460405163e390fcdb60e01b6020820152936001600160a01b039091169284916110a29160248401614026565b6155d2565b9290916140a8565b50600101546001600160a01b03161591821561554d575b50501561553b5750565b63094403b760e41b5f5260045260245ffd5b9091508161555e575b505f80615531565b90506020818051810103126100725760206155799101614603565b5f615556565b631f89f67160e01b5f526004523460245260445ffd5b84630a35b5a360e31b5f5260045260245ffd5b630444fd4f60e51b5f5260045ffd5b50831515806154a857506001600160a01b03831615156154a8565b6001600160a01b0381161561560d57815f929160208493519201906207a120fa6155fa614249565b90806156035791565b5060208151101591565b50505f9060405161561f602082613fb2565b5f815290565b6001600160a01b0381161561560d57815f929160208493519201906207a120fa61564d614249565b90806156565791565b5060408151101591565b9061566a826145c8565b6001810154909290604081901c6001600160401b031680151591826156b3575b50506156935750565b637c3e621b60e01b5f9081526001600160401b0391909116600452602490fd5b6156c692506001600160401b03166140e0565b42115f8061568a565b6001600160a01b0381161561455757604051630cf6add960e11b60208201526157049161550d826110a28787602484016141d0565b9015908115615739575b50615717575050565b60ff9250631dc5933760e21b5f5260018060401b03166004521660245260445ffd5b90506020818051810103126100725760206157549101614603565b5f61570e565b6001600160401b03165f818152601060209081526040808320338452909152902054919390929091156158a857615790336143da565b15615196576001015460ff8160201c16615889575f8381526018602090815260408083206001600160401b0388168452825280832033845290915290205460ff166158665760281c60ff1615615861575f8281526019602090815260408083206001600160401b038716845290915281208054915b82811061582f576328ca974760e21b5f90815260048690526001600160401b038716602452604490fd5b61583981836141ed565b905460039190911b1c6001600160a01b0316331461585957600101615805565b505050915050565b915050565b5050635bf3fe7760e11b5f5260045260018060401b03166024523360445260645ffd5b5050630a55512f60e01b5f5260045260018060401b031660245260445ffd5b8263783482e960e01b5f526004523360245260445ffd5b60ff811690601f82116158ee57604051916158db604084613fb2565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806159f0575b15615958577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526159ea60c082613fb2565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461592f565b8151919060418303615a4957615a429250602082015190606060408401519301515f1a90615acf565b9192909190565b50505f9160029190565b615a5c81613e06565b80615a65575050565b615a6e81613e06565b60018103615a855763f645eedf60e01b5f5260045ffd5b615a8e81613e06565b60028103615aa9575063fce698f760e01b5f5260045260245ffd5b600390615ab581613e06565b14615abd5750565b6335e2f38360e21b5f5260045260245ffd5b91906fa2a8918ca85bafe22016d0b997e4df60600160ff1b038411615b47579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15615b3c575f516001600160a01b03811615615b3257905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fe7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe809b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f006080806040523460395760017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0055612553908161003e8239f35b5f80fdfe60806040526004361015610011575f80fd5b5f5f3560e01c80630472d2ff14610eba5780630daf5cc114610e745780631d683faa14610e165780633022f66c14610bbc57806331d7a26214610b9b578063372500ab14610a2b57806338a702d514610a5e57806362b83dda14610a2b57806376884fc01461086d57806380ac822814610811578063a5bfbae4146105ac578063bd3129b5146102fd578063c1d7130414610180578063ef5cfb8c1461012e578063f9333bb1146100f25763fc99b3d3146100ca575f80fd5b346100ef5760203660031901126100ef576020906100e6611204565b50604051908152f35b80fd5b50346100ef5760403660031901126100ef5761010c611204565b6024359160ff831683036100ef576020610126848461185b565b604051908152f35b50346100ef5760203660031901126100ef57610148611230565b6101506118ae565b6001600160a01b031615610173575b60015f5160206125335f395f51905f525580f35b61017b612415565b61015f565b50346100ef5760603660031901126100ef5761019a611204565b6024356001600160401b0381116102f9576101b9903690600401611246565b91906044356001600160401b0381116102f5576101da903690600401611246565b6101e59291926118ae565b6101ee84611e7f565b918186036102e65760018301946001600160401b031692600401875b878110610226578860015f5160206125335f395f51905f525580f35b610239610234828a8661183d565b61184d565b60ff8854911610156102c3578086867f8b92957a2853474bdab4a1db70064035924584a60af68f1e89a13630f68f12e3602060ff6102b2868f6102ac610234838f938f8f60019f61028c908f899061183d565b35908a61029d61023487878761183d565b165f528b5260405f205561183d565b9761183d565b35946040519586521693a30161020a565b8860ff6102d66102346024948c8861183d565b631370bcad60e01b835216600452fd5b63baf3f0f760e01b8752600487fd5b8480fd5b8280fd5b50346100ef5760403660031901126100ef57610317611204565b6024356001600160401b03811691908281036105a8576103356118ae565b604051632f46279f60e01b81526001600160401b0383166004820181905290602081602481305afa90811561055157869161056e575b501561055c576040516352cad90f60e11b81526020818061039033886004840161176b565b0381305afa908115610551578691610513575b50156104fd5760405190631ee06aff60e11b825260048201526101a081602481305afa9081156104f25785916104c3575b50516001600160401b0316926103f1846103ec6123dc565b611710565b50600301546001600160401b031611156104b4576040519263b7696dbb60e01b8452600484015260c083602481305afa9283156104a95761015f9361047591869161047a575b50602060018060a01b03910151169161046760405194859263cd81472b60e01b6020850152339160248501611530565b03601f198101845283611291565b611af0565b61049c915060c03d60c0116104a2575b6104948183611291565b81019061178e565b5f610437565b503d61048a565b6040513d86823e3d90fd5b63baf3f0f760e01b8452600484fd5b6104e591506101a03d81116104eb575b6104dd8183611291565b8101906112ed565b5f6103d4565b503d6104d3565b6040513d87823e3d90fd5b63783482e960e01b855260045233602452604484fd5b90506020813d602011610549575b8161052e60209383611291565b810103126105455761053f9061175e565b5f6103a3565b8580fd5b3d9150610521565b6040513d88823e3d90fd5b63098bfc5b60e31b8552600452602484fd5b90506020813d6020116105a0575b8161058960209383611291565b810103126105455761059a9061175e565b5f61036b565b3d915061057c565b8380fd5b503461078e57602036600319011261078e576105c6611204565b6105ce6118ae565b6105e28160016105dc6119cc565b01611404565b5060018101805460ff8160401c1680156107eb575b6107dc5760ff60401b1916600160401b1790558054604051631c9d11bd60e31b81526001600160a01b0382166004820181905291602082602481305afa918215610783575f926107a6575b5061ffff9060a01c169081810291818304149015171561079257612710900492303b1561078e5760405191630b5e2ab960e41b835260048301528360248301525f8260448183305af18015610783576020956107539460ff946104759361076c575b50546040518781529093610467916001600160401b0360b087901c8116926001600160a01b038816928492909116907f4a816e132712dbdfe6a363965e5bc68f8e283b999ae11afe294a3162973c3855908d90a4606461ffff610706836118e6565b604051606089901b6001600160601b0319168d820152601481529097909561072f603488611291565b5060a01c160492604051968794637e14b91960e01b8c870152169160248501611455565b60015f5160206125335f395f51905f5255604051908152f35b6107799192505f90611291565b5f906104676106a4565b6040513d5f823e3d90fd5b5f80fd5b634e487b7160e01b5f52601160045260245ffd5b9091506020813d6020116107d4575b816107c260209383611291565b8101031261078e57519061ffff610642565b3d91506107b5565b63baf3f0f760e01b5f5260045ffd5b506001600160401b03818116600f01908111610792576001600160401b031642106105f7565b3461078e57604036600319011261078e5761082a611230565b6001600160a01b0361083a61121a565b16610864576108476119cc565b9060018060a01b03165f52602052602060405f2054604051908152f35b5060205f610126565b3461078e57608036600319011261078e57610886611204565b60243590604435906001600160401b03821161078e573660238301121561078e576004820135916001600160401b03831161078e57366024848301011161078e576108cf6118ae565b6108d882611e7f565b84158015610a23575b6107dc5760030180546001600160401b0390811694919085146107925780546001600160401b031916600186016001600160401b03161790556040519161092783611276565b848352602083019160018060401b034216835260408401945f865260608501978852608085019260643584526040519163b7696dbb60e01b835260018060401b03169283600484015260c083602481305afa9485156107835760209a6107539961047597610467965f91610a04575b508d0151604051631503441360e01b60208201526024808201999099529a516001600160401b0390811660448d0152995190991660648b015251151560848a01525160a48901525160c488015260e060e48801526001600160a01b039095169486936101048501920161181d565b610a1d915060c03d60c0116104a2576104948183611291565b8e610996565b5083156108e1565b3461078e575f36600319011261078e57610a436118ae565b610a4b612415565b60015f5160206125335f395f51905f5255005b3461078e57604036600319011261078e57610a77611204565b602435610a826118ae565b604051636446259560e01b815260208180610aa133876004840161176b565b0381305afa908115610783575f91610b61575b5015610b3c57610ac6826103ec6123dc565b5054808203610b1b575060405190815233916001600160401b0316907feea6987858321b10512b8727111031ec8fc574aa02aefff8a767f28eb826a59e90602090a360015f5160206125335f395f51905f5255005b91631d4d1be160e11b5f5260018060401b031660045260245260445260645ffd5b50639bcccbfd60e01b5f9081526001600160401b039190911660045233602452604490fd5b90506020813d602011610b93575b81610b7c60209383611291565b8101031261078e57610b8d9061175e565b83610ab4565b3d9150610b6f565b3461078e57602036600319011261078e57610bb4611230565b6108476119cc565b3461078e57602036600319011261078e576004356001600160401b03811161078e5780600401610240600319833603011261078e57610bfb8180612388565b905015610e0757602482013515610df8576101a48201610c1b8183611729565b9050156107dc57610c30610224840183611729565b905015610de9576084830135801515810361078e5780610dc8575b610d87575b610204830192610c69610c638585611729565b90611f14565b610c92610c7a6101c4830185612388565b9050610c8a6101e4840186612388565b919050611bb8565b610cf8575f5b610ca28385611729565b9050811015610d0757610cec610ccf610cc583610cbf8789611729565b906123ba565b6060810190612388565b9050610c8a610ce284610cbf888a611729565b6080810190612388565b610cf857600101610c98565b6306d688e760e21b5f5260045ffd5b5090926001600160401b03610d1a6123dc565b541692610d256123dc565b928354600160401b811015610d7357610d7196610164610d5a610d5284610d6b9960018097018155611710565b509286611729565b949050013560028201550155611729565b91612310565b005b634e487b7160e01b5f52604160045260245ffd5b610124830135158015610da9575b15610c505763baf3f0f760e01b5f5260045ffd5b506101448301356001600160401b0381169081900361078e5715610d95565b5060c4830135600381101561078e57600190610de381611fbc565b14610c4b565b6340f51b3f60e11b5f5260045ffd5b6339dcbbed60e21b5f5260045ffd5b630781c63f60e11b5f5260045ffd5b3461078e57604036600319011261078e57610e2f611204565b602435906001600160401b03821161078e57610e52610a4b923690600401611246565b91610e5b6118ae565b610e6481611e7f565b50610e6f8383611f14565b612310565b3461078e57608036600319011261078e57610e8d611204565b6044356001600160401b038116810361078e5760643590811515820361078e57610d71926024359061155a565b3461078e57608036600319011261078e57610ed3611204565b610edb61121a565b60443561ffff811680910361078e5760643590610ef66118ae565b610eff846118e6565b6040516374ceeb5560e01b60208201526001600160401b038616602480830182905282529590610f3a90610f34604482611291565b8361248c565b90156111fd5780516001600160a01b0391610f5d918101602090810191016119a0565b165b6001600160a01b03163314158061119b575b61118d5783158015611185575b801561117a575b6107dc576001600160401b036001610f9b6119cc565b01541694610fa98284611a10565b6001600160401b039081164282160194908511610792576001610fca6119cc565b019260405191610fd983611276565b6001600160a01b03841680845260208401828152604085018c81526001600160401b03909916606086018181525f6080880190815289549b9e929b90999395949390600160401b811015610d735761103691600182018155611404565b959095611167579651855497519e516001600160f01b03199098166001600160a01b03919091161760a09e8f1b61ffff60a01b161760b09790971b600160b01b600160f01b03169690961784559451600193909301805497516001600160481b03199098166001600160401b039490941693909317961515604090811b60ff60401b1697909717909255855133815260208181018390529681018290526060810199909952608089019790975293986107539760ff9761047596610467956064949293919290918d917fea15712b428139839309538b7a37df5b88a90b4d776dbf7aa14d95c28304b9fc91a460405160609590951b6001600160601b0319168b86015260148552611148603486611291565b0492604051968794630881898f60e01b8c870152169160248501611455565b634e487b7160e01b5f525f60045260245ffd5b506127108311610f85565b508215610f7e565b6282b42960e81b5f5260045ffd5b50604051631ee06aff60e11b8152600481018790526101a081602481305afa908115610783575f916111de575b50602001516001600160a01b0316331415610f71565b6111f791506101a03d81116104eb576104dd8183611291565b876111c8565b505f610f5f565b600435906001600160401b038216820361078e57565b602435906001600160a01b038216820361078e57565b600435906001600160a01b038216820361078e57565b9181601f8401121561078e578235916001600160401b03831161078e576020808501948460051b01011161078e57565b60a081019081106001600160401b03821117610d7357604052565b601f909101601f19168101906001600160401b03821190821017610d7357604052565b51906001600160401b038216820361078e57565b51906001600160a01b038216820361078e57565b519063ffffffff8216820361078e57565b90816101a091031261078e57604051906101a082016001600160401b03811183821017610d7357604052611320816112b4565b825261132e602082016112c8565b602083015261133f604082016112b4565b6040830152611350606082016112b4565b6060830152611361608082016112b4565b608083015261137260a082016112b4565b60a083015261138360c082016112dc565b60c083015261139460e082016112dc565b60e08301526113a661010082016112dc565b610100830152610120810151600281101561078e57610120830152610140810151600381101561078e5761014083015261016081015190600382101561078e57610180916101608401520151600481101561078e5761018082015290565b805482101561141d575f5260205f209060011b01905f90565b634e487b7160e01b5f52603260045260245ffd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9161147c60ff91604093969596600180861b03168552606060208601526060850190611431565b9416910152565b60208183031261078e578051906001600160401b03821161078e57019080601f8301121561078e578151916001600160401b038311610d73578260051b9060208201936114d36040519586611291565b845260208085019282010192831161078e57602001905b8282106114f75750505090565b60208091611504846112c8565b8152019101906114ea565b80511561141d5760200190565b805182101561141d5760209160051b010190565b6001600160401b039182168152911660208201526001600160a01b03909116604082015260600190565b9392156116b2575060405162e3769b60e21b81526001600160401b03808516600483015282166024820152925f84604481305afa938415610783575f9461168e575b506040918251946115ad8487611291565b60018652601f1984013660208801375f5b8151811015611685576001600160a01b036115d9828461151c565b51166115e48861150f565b5261161960206001600160a01b036115fb8a61150f565b51885163fca78d2d60e01b8152938492839216888a60048501611530565b0381305afa90811561167b57908892915f91611644575b5060019261163e9187611bc5565b016115be565b9250506020823d8211611673575b8161165f60209383611291565b8101031261078e5790518791906001611630565b3d9150611652565b86513d5f823e3d90fd5b50505050509050565b6116ab9194503d805f833e6116a38183611291565b810190611483565b925f61159c565b60405163bb207f1f60e01b81526001600160401b0385166004820152929391505f83602481305afa918215610783576116f2935f936116f4575b50611bc5565b565b6117099193503d805f833e6116a38183611291565b915f6116ec565b805482101561141d575f52600560205f20910201905f90565b903590601e198136030182121561078e57018035906001600160401b03821161078e57602001918160051b3603831361078e57565b5190811515820361078e57565b6001600160401b0390911681526001600160a01b03909116602082015260400190565b908160c091031261078e576040519060c082016001600160401b03811183821017610d73576040526117bf816112c8565b82526117cd602082016112c8565b60208301526117de604082016112b4565b60408301526060810151600281101561078e5760608301526080810151600381101561078e5760808301526118159060a00161175e565b60a082015290565b908060209392818452848401375f828201840152601f01601f1916010190565b919081101561141d5760051b0190565b3560ff8116810361078e5790565b9190916118666123dc565b546001600160401b03821610156118a85761188560ff916103ec6123dc565b5092165f526004820160205260405f20549182156118a05750565b600201549150565b505f9150565b60025f5160206125335f395f51905f5254146118d75760025f5160206125335f395f51905f5255565b633ee5aeb560e01b5f5260045ffd5b604051631ee06aff60e11b81526001600160401b0390911660048201526101a081602481305afa908115610783575f91611981575b505160405163b7696dbb60e01b81526001600160401b03909116600482015260c081602481305afa908115610783575f91611962575b50602001516001600160a01b031690565b61197b915060c03d60c0116104a2576104948183611291565b5f611951565b61199a91506101a03d81116104eb576104dd8183611291565b5f61191b565b9081602091031261078e57516001600160a01b038116810361078e5790565b9190820391821161079257565b604051602081017f8ba603161046c37fcff4791fa4027d2cb6ca1a1defa66bef732675512d18868d815260208252611a05604083611291565b9051902060ff191690565b604051630ff6b7f360e21b60208201526001600160401b039092166024808401919091528252611a4b9190611a46604483611291565b6124df565b9015611aaa5760408180518101031261078e57611a766040611a6f6020840161175e565b92016112b4565b90611aaa576001600160401b038116610e10811015611a98575050610e105b90565b62278d001015611a95575062278d0090565b5062093a8090565b3d15611aeb573d906001600160401b038211610d735760405191611ae0601f8201601f191660200184611291565b82523d5f602084013e565b606090565b6001600160a01b038116908115611bb3575f80602085019283828751926207a120f192611b1b611ab2565b9315611b28575b50505050565b5190517f212b3bea93ba3eefbae6d15f7c17ac0868f3f756aacdd24d0bd69b0cbab2232791611b87916001600160e01b03198116919060048210611b93575b50506040519182916020835263ffffffff60e01b16956020830190611431565b0390a35f808080611b22565b6001600160e01b031960049290920360031b82901b161690505f80611b67565b505050565b9190820180921161079257565b929190926107d084028481046107d01485151715610792576127109004918260030260038104840361079257611bfb90866119bf565b604051631ee06aff60e11b81526001600160401b0390931660048401819052909390926101a081602481305afa908115610783575f91611e60575b505160405163b7696dbb60e01b81526001600160401b039091166004820181905296909160c083602481305afa80156107835760c0899387937fbbd9474fbbb06eb636eb470aa71ad2133b5178d91593f96b8083204a60bea278935f978891611e43575b50611cd66040516308179f3560e01b602082015287602482015260248152611cc3604482611291565b60208301516001600160a01b031661248c565b908914611e3b5780516001600160a01b0391611cfa918101602090810191016119a0565b16905b6001600160a01b03821615611e29575b50611d18828261251a565b60405192835260018060a01b0316602083015280604083015280606083015289608083015260a0820152a45f925f5b8251811015611685576001810190818111610792578351918203611dff57600191505f611d7e611d7788866119bf565b8098611bb8565b96611d876119cc565b848060a01b03611d97858961151c565b5116858060a01b0316835260205260408220611db4828254611bb8565b9055867fc9ae6ac81a097fbf4e05aa7a18639c96a396f6fcb1ba75c775a9f0280f8d10fa60408c878060a01b03611deb888c61151c565b51169482519182526020820152a401611d47565b8115611e15575f611d7e60019385048098611bb8565b634e487b7160e01b5f52601260045260245ffd5b516001600160a01b031690505f611d0d565b508790611cfd565b611e5a9150843d86116104a2576104948183611291565b5f611c9a565b611e7991506101a03d81116104eb576104dd8183611291565b5f611c36565b60405163b7696dbb60e01b81526001600160401b038216600482015260c081602481305afa908115610783575f91611ed3575b50516001600160a01b0316330361118d57611ecf906103ec6123dc565b5090565b611eec915060c03d60c0116104a2576104948183611291565b5f611eb2565b919081101561141d5760051b8101359060be198136030182121561078e570190565b908015611fa1575f905b808210611f2a57505050565b909192611f45611f3b848487611ef2565b60a0810190611729565b905015611fa1575f5b611f5c611f3b858588611ef2565b9050811015611fb057611f73611f3b858588611ef2565b82101561141d578160051b810135607e198236030181121561078e57016060013515611fa157600101611f4e565b633733554960e11b5f5260045ffd5b50929160010190611f1e565b60031115611fc657565b634e487b7160e01b5f52602160045260245ffd5b9035605e198236030181121561078e570190565b9035601e198236030181121561078e570160208101919035906001600160401b03821161078e57813603831361078e57565b611a959161206b6120606120456120378580611fee565b60608652606086019161181d565b6120526020860186611fee565b90858303602087015261181d565b926040810190611fee565b91604081850391015261181d565b9035607e198236030181121561078e570190565b906004821015611fc65752565b9180602084016020855252604083019260408260051b82010193835f9260be1982360301905b8585106120d1575050505050505090565b90919293949596603f1982820301855287358381121561078e5784018035600381101561078e5761210181611fbc565b82526121246121136020830183611fda565b60c0602085015260c0840190612020565b6121316040830183612079565b83820360408501528035600381101561078e5761214d81611fbc565b8252602081013591600483101561078e5761216f6121ac93602083019061208d565b61219e6121936121826040850185611fee565b60806040860152608085019161181d565b926060810190611fee565b91606081850391015261181d565b6121b96060830183611fda565b8382036060850152803590600482101561078e57826121de61221c946122029461208d565b61206b6120606121f16020850185611fee565b60606020860152606085019161181d565b61220f6080840184611fda565b8482036080860152612020565b9060a0810135601e198236030181121561078e57018035926020909101906001600160401b03841161078e578360051b90813603831361078e5760a08185949695039101528282526020808301918301019380935f915b818310612297575050505050506020806001929901950195019395949291906120c0565b909192939495601f198682030185526122b08783612079565b908135600a81101561078e5781526020820135600581101561078e576001926020928392838201526060806122fc6122eb6040860186611fee565b60806040870152608086019161181d565b930135910152980196950193019190612273565b917f68554f1241fea0bb1dd1abad2eef6cb250c1de4ed6404474c046251ccc3ca64c9060405160208101906123588161234a85888661209a565b03601f198101835282611291565b5190209384612369826103ec6123dc565b505561238360405192839260018060401b0316958361209a565b0390a3565b903590601e198136030182121561078e57018035906001600160401b03821161078e5760200191813603831361078e57565b919081101561141d5760051b81013590609e198136030182121561078e570190565b604051602081017ff6f77557be562c157a5e0cea4efbeb7012157e08d6deb78c58b733986c6ce3e5815260208252611a05604083611291565b61241d6119cc565b335f90815260209190915260409020548015612489575f9061243d6119cc565b60018060a01b033316835260205281604081205561245b813361251a565b6040519081527f9310ccfcb8de723f578a9e4282ea9f521f05ae40dc08f3068dfad528a65ee3c760203392a3565b50565b6001600160a01b038116156124c757815f929160208493519201906207a120fa6124b4611ab2565b90806124bd5791565b5060208151101591565b50505f906040516124d9602082611291565b5f815290565b6001600160a01b038116156124c757815f929160208493519201906207a120fa612507611ab2565b90806125105791565b5060408151101591565b5f80809381935af161252a611ab2565b50156107dc5756fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
}

// DevTangle is an auto generated Go binding around an Ethereum contract.
type DevTangle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DevTangle) GetABI() abi.ABI {
	return c.abi
}

// NewDevTangle creates a new instance of DevTangle.
func NewDevTangle() *DevTangle {
	parsed, err := DevTangleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DevTangle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DevTangle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// FaaSBlueprintMetaData contains all meta data concerning the FaaSBlueprint contract.
var FaaSBlueprintMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractITangle\",\"name\":\"tangle\",\"type\":\"address\"},{\"internalType\":\"contractIOperatorStaking\",\"name\":\"staking\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"},{\"internalType\":\"contractFaaSExtension\",\"name\":\"extension\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "FaaSBlueprint",
	Bin: "0x61012080604052346102be57608081615c75803803809161002082856102e8565b8339810103126102be5780516001600160a01b03811691908281036102be576020820151926001600160a01b038416908185036102be5760606100656040860161031f565b9401516001600160a01b03811695908690036102be57306080526001600160a01b0385169384156102d557600180546001600160a01b03199081169091555f80549182168717815560405196916001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a360a05260c05263240528d360e11b8352608083600481885afa9283156102ca575f905f9461025e575b506001600160a01b0316148015929061024a575b50506102375760e052610100525f516020615c555f395f51905f525460ff8160401c16610228576002600160401b03196001600160401b038216016101d2575b6040516159219081610334823960805181818161038d01526104b8015260a05181818161079d01528181610f2101528181611026015281816123f901528181612acc0152818161355f0152818161386801526138dd015260c0518161241e015260e05181610c50015261010051816119100152f35b6001600160401b0319166001600160401b039081175f516020615c555f395f51905f52556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a15f61015d565b63f92ee8a960e01b5f5260045ffd5b506309adc36160e21b5f5260045260245ffd5b6001600160a01b0316141590505f8061011d565b9350506080833d6080116102c2575b8161027a608093836102e8565b810103126102be5761028b8361031f565b6102976020850161031f565b936040810151801515036102be57606001516001600160401b038116036102be575f610109565b5f80fd5b3d915061026d565b6040513d5f823e3d90fd5b631e4fbdf760e01b5f525f60045260245ffd5b601f909101601f19168101906001600160401b0382119082101761030b57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036102be5756fe60806040526004361015610018575b3661190657610eb0565b5f3560e01c806319ed5bb2146100f75780634c443e04146100f25780634f1ef286146100ed57806352d1902d146100e8578063715018a6146100e357806379ba5097146100de5780638129fc1c146100d95780638da5cb5b146100d45780639838caa3146100cf578063ad3cb1cc146100ca578063c40c80d1146100c5578063e30c3978146100c0578063e649fc03146100bb5763f2fde38b0361000e57610bd7565b610b77565b610b4f565b610abe565b610a73565b61070f565b6106bb565b61058d565b61054d565b6104fd565b6104a6565b61033a565b61016a565b610150565b6001600160401b031690565b6001600160401b0381160361011957565b5f80fd5b60ff81160361011957565b60409060031901126101195760043561014081610108565b9060243561014d8161011d565b90565b346101195761015e36610128565b505060206040515f8152f35b346101195761017836610128565b5f5c6001600160401b03811691610190908385611942565b14918215926101b4575b50506101ab57602060405160018152f35b5f195f5260205ff35b6101be9250610ee6565b155f8061019a565b6001600160a01b031690565b6001600160a01b0381160361011957565b634e487b7160e01b5f52604160045260245ffd5b60e081019081106001600160401b0382111761021257604052565b6101e3565b608081019081106001600160401b0382111761021257604052565b61010081019081106001600160401b0382111761021257604052565b606081019081106001600160401b0382111761021257604052565b601f909101601f19168101906001600160401b0382119082101761021257604052565b6040519061029b608083610269565b565b6040519061029b60a083610269565b6040519061029b60e083610269565b6040519061029b604083610269565b6040519061029b6101a083610269565b6040519061029b606083610269565b6001600160401b03811161021257601f01601f191660200190565b929192610310826102e9565b9161031e6040519384610269565b829481845281830111610119578281602093845f960137010152565b604036600319011261011957600435610352816101d2565b6024356001600160401b038111610119573660238201121561011957610382903690602481600401359101610304565b906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016308114908115610484575b50610475576103c5610fd0565b6040516352d1902d60e01b8152916020836004816001600160a01b0386165afa5f9381610444575b5061040f57634c9c8ce360e01b5f526001600160a01b03821660045260245b5ffd5b905f5160206158c15f395f51905f5283036104305761042e9250611979565b005b632a87526960e21b5f52600483905260245ffd5b61046791945060203d60201161046e575b61045f8183610269565b810190610fc1565b925f6103ed565b503d610455565b63703e46dd60e11b5f5260045ffd5b5f5160206158c15f395f51905f52546001600160a01b0316141590505f6103b8565b34610119575f366003190112610119577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031630036104755760206040515f5160206158c15f395f51905f528152f35b34610119575f36600319011261011957610515610fd0565b600180546001600160a01b03199081169091555f80549182168155906001600160a01b03165f5160206158e15f395f51905f528280a3005b34610119575f36600319011261011957600154336001600160a01b039091160361057a5761042e33610fe3565b63118cdaa760e01b5f523360045260245ffd5b34610119575f366003190112610119575f5160206159015f395f51905f525460ff604082901c16156105be565b1590565b906001600160401b03906105d1906100fc565b16801590816106b3575b60011490816106a9575b1590816106a0575b50610691575f5160206159015f395f51905f5280546001600160401b03191660011790558061066d575b61061f610c4b565b61062557005b5f5160206159015f395f51905f52805460ff60401b19169055604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a1005b5f5160206159015f395f51905f52805460ff60401b1916600160401b179055610617565b63f92ee8a960e01b5f5260045ffd5b9050155f6105ed565b303b1591506105e5565b8291506105db565b34610119575f366003190112610119575f546040516001600160a01b039091168152602090f35b9181601f84011215610119578235916001600160401b038311610119576020838186019501011161011957565b60803660031901126101195760043561072781610108565b6024356107338161011d565b6044359161074083610108565b6064356001600160401b0381116101195761075f9036906004016106e2565b90610768611024565b6107728584611069565b908154610a2d576040516353395e0560e11b81529260e084806107998a8960048401610d30565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa938415610a28575f946109f7575b5060208401516107e4906101c6565b916107ed61028c565b926107f88785610d55565b6108058960208601610d55565b60ff8816604085015261081b9060608501610d64565b610824926110d2565b6001600160401b0385169490939161083b86610d73565b60a09093015115159061084c61029d565b926108579084610d55565b6108648960208501610d55565b60ff8816604084015261087a9060608401610d64565b1515608082015261088b90826112db565b92909161089783611485565b7f7c2f6174eabfb492f529d0b84447b24aaf5fd0208ca44e3a09a7b3006484761a9561092d6109a79383610933946109e9575b6109da575b8054610910906108ea9060681c6001600160401b0316610dce565b8254600160681b600160a81b03191660689190911b600160681b600160a81b0316178255565b80546109279060a81c6001600160401b0316610dce565b90610deb565b886114e0565b9361099662ffffff6109516109488842610e30565b63ffffffff1690565b9661098961095d6102ac565b946109688987610d64565b60ff8d166020870152600160408701525f606087015261ffff166080860152565b1662ffffff1660a0830152565b63ffffffff851660c0820152611561565b90556040805160ff96909616865263ffffffff9290921660208601526001600160a01b0316946001600160401b031693a4005b6109e488826114d2565b6108cf565b5061ffff80891614156108ca565b610a1a91945060e03d60e011610a21575b610a128183610269565b810190610ca8565b925f6107d5565b503d610a08565b610d4a565b638fa38d0f60e01b5f526001600160401b03808516600452861660245260445ffd5b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b34610119575f36600319011261011957610aba604051610a94604082610269565b60058152640352e302e360dc1b6020820152604051918291602083526020830190610a4f565b0390f35b60c036600319011261011957600435610ad681610108565b602435610ae28161011d565b60443591610aef83610108565b606435610afb816101d2565b6084356001600160401b03811161011957610b1a9036906004016106e2565b505060a435936001600160401b03851161011957610b3f61042e9536906004016106e2565b949093610b4a611024565b610e6c565b34610119575f366003190112610119576001546040516001600160a01b039091168152602090f35b60c036600319011261011957600435610b8f81610108565b602435610b9b8161011d565b60443591610ba883610108565b606435610bb4816101d2565b60a435936001600160401b03851161011957610b3f61042e9536906004016106e2565b3461011957602036600319011261011957600435610bf4816101d2565b610bfc610fd0565b600180546001600160a01b0319166001600160a01b039283169081179091555f8054919291909116907f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227009080a3005b61029b7f0000000000000000000000000000000000000000000000000000000000000000610fe3565b519061029b826101d2565b519061029b82610108565b519063ffffffff8216820361011957565b5190811515820361011957565b908160e09103126101195760c060405191610cc2836101f7565b8051610ccd8161011d565b83526020810151610cdd816101d2565b6020840152610cee60408201610c7f565b6040840152610cff60608201610c8a565b6060840152610d1060808201610c9b565b6080840152610d2160a08201610c9b565b60a0840152015160c082015290565b6001600160401b0391821681529116602082015260400190565b6040513d5f823e3d90fd5b6001600160401b039091169052565b6001600160a01b039091169052565b6001600160401b03165f90815260056020526040902090565b6001600160401b03165f908152600b6020526040902090565b9060018060401b03165f5260205260405f2090565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b03908116908114610de65760010190565b610dba565b8054600160a81b600160e81b03191660a89290921b600160a81b600160e81b0316919091179055565b90603c8201809211610de657565b9060018201809211610de657565b91908201809211610de657565b634e487b7160e01b5f52602160045260245ffd5b60041115610e5b57565b610e3d565b6004821015610e5b5752565b9161029b9594939160ff9160405194610e8486610217565b6001600160401b0390811686521660208501521660408301526001600160a01b03166060820152611675565b631b6c002160e01b5f5260045ffd5b908160a0910312610119578051916020820151916040810151916080606083015192015190565b5f9190610f0f610f1d849360405192839160208301956353395e0560e11b875260248401610d30565b03601f198101835282610269565b51907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa3d15610fb9573d90610f5c826102e9565b91610f6a6040519384610269565b82523d5f602084013e5b158015610fae575b610fa95780602080610f9393518301019101610ebf565b9350505015159081610fa3575090565b90501590565b505f90565b5060e0815110610f7c565b606090610f74565b90816020910312610119575190565b5f546001600160a01b0316330361057a57565b600180546001600160a01b03199081169091555f80546001600160a01b03938416928116831782559192909116905f5160206158e15f395f51905f529080a3565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361105657565b63164620d360e21b5f523360045260245ffd5b6001600160401b039081165f90815260066020526040902061014d9290911690610da5565b634e487b7160e01b5f52603260045260245ffd5b8051156110af5760200190565b61108e565b80518210156110af5760209160051b010190565b60031115610e5b57565b92915f916110f66110e386516100fc565b6110f060208801516100fc565b90611069565b916040860191600160ff61110b855160ff1690565b1611156112aa575b825160ff16801581811561129f575b5061129157906111329291611b32565b926111406105ba8551151590565b611285576020840180515190919015611235575091600a60ff6111b38460e096600161117a61117461014d9b995160ff1690565b60ff1690565b1161121f575b5061118b868b611e5b565b995b86606081015161119c816110c8565b6111a5816110c8565b61120f575b50505160ff1690565b16600481146111f3575b146111cf575b50015163ffffffff1690565b60046111ea6111e360c085015161ffff1690565b61ffff1690565b9101555f6111c3565b6112056111e3608086015161ffff1690565b60048401556111bd565b6112189161224b565b5f866111aa565b61122990516110a2565b5160018601555f611180565b959050611243825160ff1690565b600560ff821614611264575091600a60ff6111b361014d969460e09661118d565b6372b22a8960e01b5f90815260ff909116600452602452600c60445260645ffd5b5050505090505f905f90565b50505050505090505f905f90565b600b9150115f611122565b6112b48282611a77565b6001850155611113565b6001600160401b03166004526001600160a01b0316602452604490565b91906112ef6112ea82516100fc565b6123c9565b60808201511561130d575061130661014d91612a8f565b8093612c11565b92906060810160018060a01b0361132482516101c6565b16156113df576105ba61133a61134192516101c6565b809661298d565b6113c057600760ff611357604084015160ff1690565b16141580611394575b61136f57508261014d91612c11565b8361138561138061040c93516100fc565b6100fc565b632dc1528160e21b5f526112be565b506001600160a01b0384165f9081526002602052604090206113bb906105ba905b54612c3d565b611360565b836113d161138061040c93516100fc565b6265302560e01b5f526112be565b5092611404906113f96105ba8495945460ff9060601c1690565b611460575b836128bc565b91906001600160a01b0381166114595761040c8461143361142861138089516100fc565b915463ffffffff1690565b631575519160e01b5f526001600160401b0390911660045263ffffffff16602452604490565b9350909150565b61146a818561261b565b506113fe565b9060018060a01b03165f5260205260405f2090565b6001600160a01b03165f818152600260205260409020546301000000810190818111610de65767010000000100000001809111610de6576105ba915f5260026020528060405f2055612c3d565b61ffff61029b921690612c50565b60ff165f52600860205263ffffffff60405f20541680155f14611555575063ffffffff806102585b1691169081158015611543575b61153e575062093a8061152782610e14565b10156115365761014d90610e14565b5062093a8090565b905090565b508061154e83610e14565b1115611515565b63ffffffff8091611508565b61162b61162561094860c061158161157c61157c87516101c6565b6101c6565b61159b611595611174602089015160ff1690565b60a01b90565b176115bc60408701516115ad81610e51565b6115b681610e51565b60a81b90565b176115d76115d1611174606089015160ff1690565b60b01b90565b176115f36115ed6111e3608089015161ffff1690565b60b81b90565b1761161861161261160a60a089015162ffffff1690565b62ffffff1690565b60c81b90565b1794015163ffffffff1690565b60e01b90565b1790565b6040519061163c82610232565b5f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b60051115610e5b57565b905f805d61168382516100fc565b9161169660208201936110f085516100fc565b908154926116a384612c7f565b91600160408401516116b481610e51565b6116bd81610e51565b148015906118d9575b80156118b4575b6118ab57611852966117f1956117796118449561183d95600361184c9961176061174f6116fb368a87610304565b6020815191012098899561170d61162f565b5061172261094860c08a015163ffffffff1690565b60a08901516001600160401b03916103e8916117429062ffffff1661160a565b900342030216858d612d36565b9660ff60a81b1916600160a91b1790565b815561176b86612e4b565b600282015501558285612f20565b600360608201516117898161166b565b6117928161166b565b14611856575b6117a283516100fc565b907fbbeacde9fcd5bf9c36739e336f553978fb1f1764b6d95d22b4ae0b65cbb855a76117ce8a516100fc565b936117dc60608701516101c6565b6118346117f9608060408a019d8e5160ff1690565b960151151590565b6040805160ff909716875290151560208701528501929092526001600160a01b0316946001600160401b039081169416929081906060820190565b0390a4516100fc565b93516100fc565b915160ff1690565b91611942565b5f5d565b61186083516100fc565b61186a89516100fc565b6040518481526001600160401b0391821692909116907f78ec7eeb374851b58f6f2d3e46e4e20a2405cfdbf39336ae5080b381f53fd72f90602090a3611798565b50505050505050565b50602083015160ff1660ff6118d0611174604085015160ff1690565b911614156116cd565b506118e483516101c6565b6118f461157c60608401516101c6565b6001600160a01b0390911614156116c6565b365f80375f8036817f00000000000000000000000000000000000000000000000000000000000000005af43d5f803e1561193e573d5ff35b3d5ffd5b60809290921b60ff60801b1660409290921b600160401b600160801b0316919091176001600160401b0390911617600160ff1b1790565b90813b156119fa575f5160206158c15f395f51905f5280546001600160a01b0319166001600160a01b0384169081179091557fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a28051156119e2576119df91613105565b50565b5050346119eb57565b63b398979f60e01b5f5260045ffd5b50634c9c8ce360e01b5f9081526001600160a01b0391909116600452602490fd5b908160051b9180830460201490151715610de657565b90610bb8820291808304610bb81490151715610de657565b90601882029180830460181490151715610de657565b90939293848311610119578411610119578101920390565b60808210611ae357611a8b6080838361419c565b9091158015611adb575b8015611ad0575b611ac857810190818111610de657611abe93611ab793611a5f565b3691610304565b6020815191012090565b505050505f90565b506104008111611a9c565b508015611a95565b50505f90565b60405190611af682610232565b5f60e083828152606060208201528260408201528260608201528260808201528260a08201528260c08201520152565b611b2f826110c8565b52565b909291611b3d611ae9565b9360ff83169260018414611c945760058414611c8557611b5f611b649161332c565b611a1b565b8210611c8057611bbb5f61029b9493600693611b808960019052565b6040890160608a019060808b01611b978160019052565b85835260028252600289148015611c76575b8614611bc4575050600190525b61430d565b911490846133ef565b600389148015611c6c575b8015611c63575b8614611c3657611bf6611c0792611bf0611bb69560029052565b60019052565b60048914611c12575b5161ffff1690565b61ffff1660a08b0152565b611c31611c2b611c22878761339c565b61ffff16845290565b15158d52565b611bff565b505050600a8603611bb657611bb6611c5d611c518484613383565b61ffff1660c08d015290565b15158a52565b50878914611bd6565b5060048914611bcf565b5060088914611ba9565b505050565b5090915061014d929350613275565b5090915061014d929350613199565b6001600160401b0381116102125760051b60200190565b90611cc482611ca3565b611cd16040519182610269565b8281528092611ce2601f1991611ca3565b0190602036910137565b600160401b8211610212578054828255808310611d0857505050565b60026003918282860104935f52600a838560205f200196060280611d47575b50010403905f5b828110611d3a57505050565b5f82820155600101611d2e565b5f198601908154905f1990602003861b1c1690555f611d27565b6001600160501b0392831660039290921b91821b9290911b19161790565b815190916001600160401b038211610212576020611dac91611da18486611cec565b01925f5260205f2090565b60038204915f5b838110611e17575060038302900380611dcd575b50505050565b925f935f5b818110611de75750505001555f808080611dc7565b9091946020611e0d600192611e02895160018060501b031690565b9085600a0290611d61565b9601929101611dd2565b5f5f5b60038110611e2f575083820155600101611db3565b8651909691600191602091611e52916001600160501b0316908a600a0290611d61565b92019601611e1a565b602082018051515f949390600c81116121d657611e7781611cba565b9084611e816102bb565b5f81525f60208201525f905f965f604088019060a08901935b878210611fb05750505050505060ff91506040611eb991015160ff1690565b1660018114908115611fa5575b50611f5a575b506001600160a01b03821615159081611f3a575b50611ee9575050565b611f1b82611f156113806020611f0d611f0861138061029b99516100fc565b610d8c565b9301516100fc565b90610da5565b80546001600160a01b0319166001600160a01b03909216919091179055565b606091500151611f49816110c8565b611f52816110c8565b15155f611ee0565b611f9f90611f9a611f8a611f7161138088516100fc565b6001600160401b03165f908152600c6020526040902090565b611f1561138060208901516100fc565b611d7f565b5f611ecc565b60059150145f611ec6565b611fda611fbd88516100fc565b611fc88487516110b4565b51855191611fd5836110c8565b613423565b61202e6020820191612014611174606061200b611ffa61138088516100fc565b60101b62010000600160501b031690565b93015160ff1690565b1761201f858d6110b4565b6001600160501b039091169052565b821580159788806121b8575b6121a8575061206a61206461205f9798999a61205685516100fc565b988991516100fc565b611069565b546101c6565b906121a0575b8f60018060a01b031660018060a01b0382160361216a57506120a6906120a06120998f516100fc565b91516100fc565b90613532565b9680612141575b80612112575b61210857506120de8b876120c88488516110b4565b516120d86111e38a5161ffff1690565b92613619565b6001600160a01b038b16156120ff575b506001905b018a9594939294611e9a565b995060016120ee565b95506001906120f3565b5061212060208801516101c6565b61213061157c60208401516101c6565b6001600160a01b03909116146120b3565b5061214c87516101c6565b61215961157c83516101c6565b6001600160a01b03909116146120ad565b8f61040c925061217b8589516110b4565b5163138f64e160e21b5f526004526001600160a01b0390811660245216604452606490565b9e508e612070565b95969750505095506001906120f3565b506121c383516100fc565b6001600160401b0382811691161461203a565b61040c906121eb611174604087015160ff1690565b6372b22a8960e01b5f5260ff16600452602452600c604452606490565b60405190612215826101f7565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b905f5260205260405f2090565b919091612256612208565b61226082516100fc565b9361229f602084019561229961227688516100fc565b6122906060860151612287816110c8565b60a08801611b26565b60208601610d55565b83610d55565b6040830190600460ff6122b3845160ff1690565b160361239f57608001906122c9825161ffff1690565b9061ffff82168015908115612394575b50612361575050600160808301529260608201905f5b6122fe6111e3875161ffff1690565b8110156123585760ff811683526122fe906111e3906001908761234e612340838d61233a6120996123338e6137a6565b6137a6565b96516100fc565b906138c7565b5f52600a60205260405f2090565b55019150506122ef565b50945050505050565b9061237361117461040c935160ff1690565b6372b22a8960e01b5f5260ff1660045261ffff16602452600c604452606490565b600c9150115f6122d9565b50506123c69192936123c06120996123b9612340946137a6565b95516100fc565b9061385a565b55565b5f604080516123d78161024e565b8281528260208201520152604051906123ef8261024e565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811683527f00000000000000000000000000000000000000000000000000000000000000001660208301526001600160401b0316604082015290565b5190600282101561011957565b5190600382101561011957565b5190600482101561011957565b90816101a09103126101195761256a6101806124956102ca565b9261249f81610c7f565b84526124ad60208201610c74565b60208501526124be60408201610c7f565b60408501526124cf60608201610c7f565b60608501526124e060808201610c7f565b60808501526124f160a08201610c7f565b60a085015261250260c08201610c8a565b60c085015261251360e08201610c8a565b60e08501526125256101008201610c8a565b6101008501526125386101208201612454565b61012085015261254b6101408201612461565b61014085015261255e6101608201612461565b6101608501520161246e565b61018082015290565b602081830312610119578051906001600160401b03821161011957019080601f830112156101195781516125a681611ca3565b926125b46040519485610269565b81845260208085019260051b82010192831161011957602001905b8282106125dc5750505090565b6020809183516125eb816101d2565b8152019101906125cf565b5f198114610de65760010190565b63ffffffff1663ffffffff8114610de65760010190565b91905f9261262c61157c83516101c6565b9161266c6101a0604083019461264286516100fc565b906040518080958194631ee06aff60e11b8352600483016001600160401b03909116815260200190565b03915afa8015610a285760c061094891612692935f916128565750015163ffffffff1690565b905a6126aa6126a46202f9b894611a31565b84610e30565b1161284d57905f6126c161157c6126f594516101c6565b6126cb86516100fc565b90604051808096819463bb207f1f60e01b8352600483016001600160401b03909116815260200190565b03915afa918215610a28575f92612829575b50939461271f610948845463ffffffff9060401c1690565b9560028401915b8351881080612819575b80612810575b156127a65761275e61275861274b8a876110b4565b516001600160a01b031690565b84611470565b5461279c576127906127969161278b61277789516100fc565b61278461274b8d8a6110b4565b9089613955565b612604565b976125f6565b96612726565b96612796906125f6565b9251845460ff60601b19169088101560601b60ff60601b16178455919591945061029b93506127d29050565b815460601c60ff16156127f05750805463ffffffff60401b19169055565b815463ffffffff60401b191660409190911b63ffffffff60401b16179055565b50865a11612736565b50600463ffffffff821610612730565b6128469192503d805f833e61283e8183610269565b810190612573565b905f612707565b505f9450505050565b61287891506101a03d811161287e575b6128708183610269565b81019061247b565b5f6111c3565b503d612866565b61ffff60019116019061ffff8211610de657565b805463ffffffff60201b191660209290921b63ffffffff60201b16919091179055565b9163ffffffff835416801561294d576128d85f84600287613a9d565b909490936001600160a01b03861615612932575b506001600160a01b0385166128ff575050565b61029b9161ffff61290f86612885565b16036129215761ffff5f5b1690612899565b61ffff61292d85612885565b61291a565b81955061294492945060025f92613c5a565b9290935f6128ec565b505f9250829150565b908160209103126101195761014d90610c9b565b6001600160401b0390911681526001600160a01b03909116602082015260400190565b6129c96020836129a061157c85516101c6565b6129ad60408601516100fc565b6040518095819482936352cad90f60e11b84526004840161296a565b03915afa908115610a28575f91612a70575b5015611ae35761157c60206129f19201516101c6565b6001600160a01b0381161591908215612a0957505090565b60405163eb47353360e01b81526001600160a01b03929092166004830152909150602090829060249082905afa908115610a28575f91612a47575090565b61014d915060203d602011612a69575b612a618183610269565b810190612956565b503d612a57565b612a89915060203d602011612a6957612a618183610269565b5f6129db565b612ac890612a9d81516100fc565b5f6020830191612aad83516100fc565b60405162e3769b60e21b815295869283929060048401610d30565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315610a28575f93612bda575b5082519060018203612b9957505060600180516001600160a01b0390612b29906101c6565b168015159081612b80575b50612b46575061274b61014d916110a2565b612b5f612b5861274b61040c946110a2565b91516101c6565b63378f298360e21b5f526001600160a01b0391821660045216602452604490565b9050612b9161157c61274b856110a2565b14155f612b34565b612bb6611380612baf61138061040c96516100fc565b92516100fc565b631ab9468b60e21b5f526001600160401b0391821660045216602452604452606490565b612bef9193503d805f833e61283e8183610269565b915f612b04565b5f19810191908211610de657565b91908203918211610de657565b906002612c1e9201611470565b5480612c2b575061ffff90565b5f198101908111610de65761ffff1690565b63ffffffff61ffff82169160181c161090565b6003908260081c5f5201602052600160ff60405f2092161b198154169055565b60ff166004811015610e5b5790565b9061029b612d1d610948612c91612208565b9460018060a01b038116865260ff808260a01c16166020870152612cc6612cbd60ff8360a81c16612c70565b60408801610e60565b612ce0612cd66111748360b01c90565b60ff166060880152565b612cfb612cf06111e38360b81c90565b61ffff166080880152565b612d17612d0b61160a8360c81c90565b62ffffff1660a0880152565b60e01c90565b63ffffffff1660c0840152565b6005821015610e5b5752565b929094939194612d4461162f565b4264ffffffffff16604082015295612d5c8484613daf565b612e38576040850190600160ff612d74845160ff1690565b161115612e1057612dc561117483612db7600b948560ff612d988f9a995160ff1690565b161115612e0657612dae60025b60608a01612d2a565b60208801610d55565b600160808701525160ff1690565b11948515612df2575b505050505061029b57600360608301525f60e08301525f60208301525f6080830152565b612dfc9550613f78565b5f80848180612dce565b612dae6001612da5565b505094809495612e1f94613df3565b15612e2e576001606082015290565b6003606082015290565b50505050509061014d6060820160049052565b61162b6115b661138060e0612e67610948610948875160030b90565b612e80612e7a61138060208901516100fc565b60201b90565b17612ea9612ea3612e99604089015164ffffffffff1690565b64ffffffffff1690565b60601b90565b17612eca6060870151612ebb8161166b565b612ec48161166b565b60881b90565b17612ee9612ee3612ede6080890151151590565b61406a565b60901b90565b17612f03612efd612ede60a0890151151590565b60981b90565b17612f17611595612ede60c0890151151590565b179401516100fc565b6080612fdf612fda6113806130169461029b9796612f4861094860c08a015163ffffffff1690565b4211906060810160018151612f5c8161166b565b612f658161166b565b149081156130e7575b5080806130de575b816130c4575b612fcc6060860194612f8e86516101c6565b612fc78c870195612fbe612fa28851151590565b94612fb5612fae6102da565b9615158752565b15156020860152565b15156040840152565b614078565b61301c575b505050516100fc565b610d73565b805490939061300d906130079060a81c6001600160401b03165f19016001600160401b031690565b85610deb565b015161ffff1690565b90614120565b6130896130706130a8936130336130a09451151590565b156130b2576130576130516113806020600160401b945b01516100fc565b60801b90565b955160019091176001600160481b0316909517946101c6565b6001600160a01b03165f90815260076020526040902090565b604085015160ff1660ff165f5260205260405f2090565b918254610e30565b90555f8080612fd1565b61305761305161138060205f9461304a565b9050607d6130d3835160030b90565b60030b141590612f7c565b83159150612f76565b60029150516130f58161166b565b6130fe8161166b565b145f612f6e565b905f8091602081519101845af48080613165575b1561312857505061014d614183565b1561314d57639996b31560e01b5f9081526001600160a01b0391909116600452602490fd5b3d15155f03610d4a5763d6bda27560e01b5f5260045ffd5b503d1515806131195750813b1515613119565b6131859291600491614201565b9192909190565b6131859291600591614201565b91906131a3611ae9565b9260e0821061324f576131b86080838361430d565b6131c460c0848461430d565b600482118015613242575b611dc757926132229260a09261320263ffffffff61029b976131f460808c0160019052565b1663ffffffff1660e08a0152565b60018852600160408901526002810361322857506001606088015261430d565b836133cc565b60021015611bb6576001878401526002606088015261430d565b5063ffffffff81116131cf565b5050565b604080519091906132648382610269565b6001815291601f1901366020840137565b919061327f611ae9565b90606081106133275761329560605f8387614221565b90911561331f5760016080850152600160608501526001845260026040850152600c81111561331657506132c9600d611cba565b92602081019384525f5b84515181101561330e57806132fc6132f56132ef600194611a1b565b86610e30565b868a61430d565b6133078288516110b4565b52016132d3565b509450505050565b6132c990611cba565b509193505050565b509150565b60ff166006811461337d57600a8114613377576002811490811561336c575b8115613361575b5061335c57600190565b600390565b600b9150145f613352565b60048114915061334b565b50600490565b50600690565b61338f9160209161430d565b9061ffff80831115921690565b61338f9160409161430d565b61014d9160409161430d565b61014d9160209161430d565b61014d9160609161430d565b811561324f576020906133dd613253565b91829101528051156110af5760200152565b909180613406575b61324f576020906133dd613253565b5081156133f7565b6004526044919061341e816110c8565b602452565b929161342d612208565b5061343782614327565b9361344285516100fc565b6001600160401b03918216911681148015906134f8575b6134d8575060a0840190815161346e816110c8565b613477826110c8565b613480816110c8565b036134b95750600260c0840151613496816110c8565b61349f816110c8565b146134a75750565b6399d3ce6960e01b5f5260045260245ffd5b61040c925051906134c9826110c8565b632533b83360e01b5f5261340e565b632e4ae0e760e11b5f526001600160401b0316600452602482905260445ffd5b506135056105ba866143e0565b613459565b60408051919082016001600160401b03811183821017610212576040525f6020838281520152565b9061353b61350a565b506040516353395e0560e11b815260e0818061355b858760048401610d30565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610a285761014d926135c16135b260206135d2946135df965f916135fa575b5001516101c6565b956001600160401b0316610d8c565b6001600160401b0390911690610da5565b546001600160a01b031690565b6135f16135ea6102bb565b9384610d64565b60208301610d64565b613613915060e03d60e011610a2157610a128183610269565b5f6135aa565b919092606083019261362b84516101c6565b93602084019461363b86516101c6565b613644816101c6565b6001600160a01b0390921691821461379a5761366086516101c6565b9161366a836101c6565b1461375557505084516001600160a01b0390613685906101c6565b1615158061372f575b61370c57826136ac916136a4612b5887516101c6565b908885614477565b6136b684516101c6565b6136bf816101c6565b156136fc5761014d9563ffffffff84166136df575b5050505050516101c6565b6136ec6136f295516101c6565b92614477565b5f808080806136d4565b505050905061014d9150516101c6565b613729935061014d956136ec61372287516101c6565b92516101c6565b516101c6565b506137506105ba61374086516101c6565b61374a84516101c6565b906144c5565b61368e565b61014d9793955090929091506001600160a01b03821615158061378b575b613782575050505050516101c6565b6136f294614477565b5063ffffffff84161515613773565b50505050505050505f90565b805161162b9060c0906137c1906001600160401b03166100fc565b6137da6137d461138060208701516100fc565b60401b90565b176137ee61305161138060408701516100fc565b17613809613803611174606087015160ff1690565b60c01b90565b1761381d611612612ede6080870151151590565b1761383e60a085015161382f816110c8565b613838816110c8565b60d01b90565b1792015161384b816110c8565b613854816110c8565b60d81b90565b6040805146602082019081527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316928201929092526001600160401b0392831660608201529190921660808083019190915281526138c160a082610269565b51902090565b6040805146602082019081526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016928201929092526001600160401b03928316606082015292909116608083015260a0808301939093529181526138c160c082610269565b9063ffffffff1663ffffffff19825416179055565b8015610de6575f190190565b9091600282016139658282611470565b54908115613a0c575b5061397a600391613949565b9201906139878360081c90565b90613992828461223e565b54600160ff86161b809116613a04576139d163ffffffff937f3ce7526f8bf6bbb298bc93b79ba0f6e4efc72af4ad2a7f4adb924b80eb94a8d79561223e565b80549190911790556040519190931663ffffffff1681526001600160a01b03909216926001600160401b031691602090a3565b505050505050565b9050613a1c835463ffffffff1690565b9061ffff63ffffffff831614613a78578261397a91613a5763ffffffff613a44600396612604565b613a4e818a613934565b16928392611470565b55613a7184611f1b613a6884612bf6565b6001890161223e565b915061396e565b5050505050565b8115613a89570690565b634e487b7160e01b5f52601260045260245ffd5b8054929490919063ffffffff80613abd8187169660201c63ffffffff1690565b91909116965f966001600160a01b03169560408201949192889291600188019116835b60188b1080613c4e575b15613c3d57613afa828d8b61468e565b9c9015613c2b5790613b2a613b25848f613b3095613b1b83613b2093610e30565b612c04565b613a7f565b610e22565b90610e30565b99818b11613c185781613b428d610e22565b03613c0a575f5b9b613b576135d2828661223e565b6001600160a01b0381168c14613be0578a54613b8990613b829060681c6001600160401b03166100fc565b828861479f565b9015613bfe5780613beb575b613be057613ba3818961298d565b613bcb57613bc59291613bc091613bba8c516100fc565b8d61480f565b6125f6565b99613ae0565b9c5061ffff169a509598505050505050505050565b5050613bc5906125f6565b506003613bf7886125f6565b9710613b95565b505050613bc5906125f6565b613c138c610e22565b613b49565b5050505050509450505050505b5f905f90565b50505050505050945050505050613c25565b505050505050945050505050613c25565b506201d4c05a11613aea565b80549394939091613c7063ffffffff8316610948565b906018821015613d9557613ca8613c938398939496929660201c63ffffffff1690565b63ffffffff613ca143611a49565b9116610e30565b965f95604083019460018701946001600160a01b0316905b83891080613d89575b15613d7857613cdc81613b208b8e610e30565b9a613cea6135d28d8961223e565b996001600160a01b038b1684148015613d62575b8015613d4f575b613d2f5750505050505050508261ffff9392613d24613d2a93516100fc565b90613955565b921690565b909294969b50613d4291939599506125f6565b9793919994929099613cc0565b50613d5d6105ba8c8961298d565b613d05565b50613d736105ba6113b58d88611470565b613cfe565b50505050505050505090505f905f90565b506201d4c05a11613cc9565b613ca8613c93601898939496929660201c63ffffffff1690565b60048210159182613de5575b82613dc557505090565b90915060041161011957356001600160e01b03191662461bcd60e51b1490565b601f81166004149250613dbb565b93613dfe91936148a9565b9015611ac85780613e3b613e347fc922b9a3f4dca481d58a8cb652b4899f714f68aaa1654d56b08dafb91dae24f9935160030b90565b60030b8452565b805160030b60030b1560808401908152926060613e5b60208401516100fc565b92613e6a602084019485610d55565b613e83613e7a6040830151151590565b151560a0850152565b015180151580613f6d575b80613f53575b80613f31575b613f20575b5050613eab85516100fc565b93613f18613edb61183d613ed460606001613ec960208d01516100fc565b9601549a01516101c6565b9651151590565b604080516001600160a01b03909716875293151560208701526001600160401b039081169386019390935290821694909116929081906060820190565b0390a4600190565b613f2a91876149ee565b5f80613e9f565b50613f4c613f3f88516100fc565b6123c060208a01516100fc565b8114613e9a565b50600160ff613f6660408a015160ff1690565b1614613e94565b816004880155613e8e565b9391929092613f8b604086015160ff1690565b9360018101549485158061405c575b6140515760ff1660028114614047576005811461403d57600381148015614033575b614028576004811461401e576007811461401257600881146140085760098114613ffc57600a14613ff1575061014d9461538f565b905061014d946152b1565b50505061014d936151d4565b5061014d956150da565b50505061014d93615042565b5061014d95614e86565b505061014d94614d8c565b5060068114613fbc565b5061014d95614c10565b5061014d95614b25565b505050505050505f90565b50600660ff82161415613f9a565b1561407457600190565b5f90565b90614084826002611470565b549063ffffffff8260181c16155f14614109576123c6915b8151156140fe57600160601b905b016140b86020830151151590565b6140f3575b6140e16140db60406140d3611174601086901c81565b940151151590565b83615486565b60101b9160101b900301916002611470565b600160b01b016140bd565b600160881b906140aa565b62ffffff198201918211610de6576123c69161409c565b61ffff8083161461324f576003019060ff8160081c16600160ff61415083869061ffff165f5260205260405f2090565b5493161b808316156141625750505050565b6141799217929061ffff165f5260205260405f2090565b555f808080611dc7565b604051903d82523d5f602084013e60203d830101604052565b91906141a95f828561430d565b91821080156141f8575b80156141e5575b6141da576141cd8282602082019561430d565b919003601f190181111592565b5050505f905f905f90565b50818103818111610de6576020116141ba565b508082116141b3565b92918060051b9080820460201490151715610de6576141a990828561430d565b92918060051b9080820460201490151715610de65761424190828561430d565b9182108015614288575b8015614275575b6141da576142658282602082019561430d565b919003601f190160051c81111592565b50818103818111610de657602011614252565b5080821161424b565b9061429d5f828461430d565b90602082108015614288578015614275576141da576142658282602082019561430d565b906142cd5f828461430d565b906020821080156141f85780156141e5576141da576141cd8282602082019561430d565b3590602081106142ff575090565b5f199060200360031b1b1690565b918161431893611a5f565b903590602081106142ff575090565b61432f612208565b505f52600a60205260405f205461014d6143d76143cc611174614350612208565b946143646001600160401b03821687610d55565b614374612dae6113808360401c90565b61438d6143846113808360801c90565b60408801610d55565b61439d612cd66111748360c01c90565b6143b960ff6143af6111748460c81c90565b1615156080880152565b6143d16122876143cc6111748460d01c90565b6154cb565b60d81c90565b60c08301611b26565b60a08101516143ee816110c8565b6143f7816110c8565b15610fa95761441661440982516100fc565b6110f060208401516100fc565b9061442e6105ba600284015460ff9060a01c16151590565b611ae3576144426105ba6080830151151590565b91821561444e57505090565b6144719192506060600461446792015493015160ff1690565b60ff600191161b90565b16151590565b9361448e919592604086019460ff86511691615503565b6144bf575060ff90511690606060018060a01b039101511691633981a9fb60e21b5f5260045260245260445260645ffd5b92505050565b906144da906144d583600f611470565b611470565b805460c881901c61ffff161590811561458a575b50611ae3576001600160a01b038216915f915b600383111561451257505050505f90565b61451c81546101c6565b84614526826101c6565b146145805761453a906144d584600f611470565b9063ffffffff614569610948600161455a865463ffffffff9060d81c1690565b94015460401c63ffffffff1690565b911603611ac85761457a90926125f6565b91614501565b5050505050600190565b61459e915060a01c64ffffffffff16612e99565b42115f6144ee565b916145b5906144d58385611470565b90815461ffff6145ca8261ffff9060c81c1690565b1615908115614672575b5061466b575f916001600160a01b038216905b60038411156145f95750505050505f90565b61460381546101c6565b8261460d826101c6565b1461466057614620906144d58588611470565b9063ffffffff614640610948600161455a865463ffffffff9060d81c1690565b9116036146575761465190936125f6565b926145e7565b50505050505f90565b505050505050600190565b5050505f90565b614686915060a01c64ffffffffff16612e99565b42115f6145d4565b909160ff8101809111610de65760081c60036146aa8460081c90565b9201926146b7838561223e565b545f93915f1960ff9091161b165b828411156146d85750505050505f905f90565b8061471d5750816146e882610e22565b0361470e57505f905b6147056146fe838661223e565b54936125f6565b929190916146c5565b61471790610e22565b906146f1565b9350614797925060081b9050916147348119610e22565b1660018060801b03811160071b60018060401b0382821c1160061b1763ffffffff82821c1160051b1761ffff82821c1160041b1760ff82821c1160031b17600f82821c1160021b17906d010102020202030303030303030360801b90821c1a1790565b179060019190565b816147ac91949394611470565b549060ff8260101c169081151594856147d0575b5050506147cc90612c3d565b9190565b6147cc9395509060ff9160405190602082019260018060a01b03168352604082015260408152614801606082610269565b519020161092905f806147c0565b929190928260081c5f526003810160205260405f2054600160ff85161b1615611dc7577f335c3edfacfb3b66e1c00c187660812fc69fea10edeafd2114c00a267c574ced9161486084602093612c50565b60405163ffffffff9490941684526001600160a01b0316936001600160401b031692a3565b6040519061489282610217565b5f6060838281528260208201528260408201520152565b9190916148b4614885565b60e084106149a4576148c75f858461430d565b936148d46020828561430d565b926148e16040838361430d565b928660030b809714801590614994575b801561498a575b6149765761490860e08484613178565b505061491660e0858561318c565b50509015908115614981575b5061497657509161496361493d606060019461496b9661430d565b9461495361494961028c565b98899060030b9052565b838060401b031660208801610d55565b146040850152565b606083015260019190565b9550505050505f9190565b9050155f614922565b50600184116148f8565b506001600160401b0385116148f1565b9250505f9190565b8054156110af575f5260205f20905f90565b6001600160401b0390911681526001600160a01b0390911660208201525f60408201819052606082015260800190565b91909160a06149fc83614327565b015192614a08846110c8565b614a11846110c8565b8315611dc75760c0614a24910160019052565b614a34611f7161138083516100fc565b614a496020830191611f1561138084516100fc565b8054614ae8575060015f945b614a5e816110c8565b03614aac575f5160206158815f395f51905f5290614a8c6060614a8461183d86516100fc565b9401516101c6565b6040516001600160401b03909216938291614aa791836149be565b0390a4565b5f5160206158a15f395f51905f5290614acd6060614a8461183d86516100fc565b6040516001600160401b03909216938291614aa7918361296a565b614b1f600191614b19614b04614afe87516100fc565b926149ac565b905460039190911b1c6001600160501b031690565b9061563d565b94614a55565b92919093614b3481848661567c565b9590158015614bf5575b61405157614b848285614b7f60c0614b696113806004985f5160206158815f395f51905f529b6133a8565b97614b7860e08201998a610d55565b0160019052565b6133b4565b9182910155613f18614b9685516100fc565b91614bbb614bb46060614bac60208a01516100fc565b9801516101c6565b94516100fc565b604080516001600160401b0398891681526001600160a01b0390961660208701528501919091528516606084015293169281906080820190565b50614c026040838661430d565b6001600160401b0310614b3e565b93919091614c226105ba826080111590565b614d8257614c3081856133a8565b93614c3b82826133c0565b9463ffffffff81118015614d75575b61379a57614c6e614c6587614c5f8460201b90565b176100fc565b60e08601610d55565b614c795f848461430d565b1580614d6c575b614d5857614c8f8383896156f4565b979015614d4b577f0254ea1a0f6fc01a475905626ea6997c340323af02f2e12f518a98e41e80770895614cd4600495613f1895614b7f60c063ffffffff9a0160019052565b9485910155614ce381516100fc565b93614cfe6060614cf660208501516100fc565b9301516101c6565b604080516001600160401b0394851681526001600160a01b03909216602083015281019190915263ffffffff928616831660608201529690941616608086015291169290819060a0820190565b5050505050505050505f90565b5050509150505f9250608091500152600190565b50851515614c80565b5063ffffffff8611614c4a565b5050505050505f90565b9192614d9a91949383615703565b939015611ac85760c0614dae910160019052565b614db881516100fc565b90602081018385614dc983516100fc565b5f5160206158a15f395f51905f526060860196614de688516101c6565b6040516001600160401b03909216938291614e01918361296a565b0390a4600360ff614e16604085015160ff1690565b1614614e26575050505050600190565b614e5e614e57612baf7f1c4ebe5c0be98ab22db3aa86de0f63fead64d7395dbe45ba074f697a624cb4aa94516100fc565b93516101c6565b6040516001600160401b03909216938291614e79918361296a565b0390a45f80808080614580565b9294939094614e958282615727565b929193909315801561503a575b801561502c575b61379a575f975f5f9660208901975b868110614fc557506001600160401b03821615614fb657614b7860c0928c6004614eea969e999e015560e08301610d55565b60608601925f5b898110614f075750505050505050505050600190565b80600180921b831615614fb15789614f31614f2a614f2484611a1b565b8a610e30565b868861430d565b614f3b8b516100fc565b7fc04451ef3ba3fda15c89f92ff682df9f0ecf52d877b64be5e450044d2778049d614f668c516100fc565b614f708b516101c6565b604080516001600160401b039390931683526001600160a01b0391909116602083015260ff87168282015287901b8790039290921691606090a45b01614ef1565b614fab565b50505050505050505050505f90565b919a614fd6614f2a614f2485611a1b565b801561502157614ff484614fea8d516100fc565b61233a8d516100fc565b036150115761500960019182851b179c610dce565b925b01614eb8565b5050505050505050505050505f90565b509a9160019061500b565b506004880154831415614ea9565b508215614ea2565b91602081109182156150c3575b5050611ae35761505e82615743565b15611ae3577f54ef301b60e6b9d04a22034b7f3f9ae35e0825895e19205140a3158d3d3caa5c815160018060401b03166150a06060614a8460208601516100fc565b6040516001600160401b039092169382916150bb918361296a565b0390a3600190565b60019250906150d1916142f1565b14155f8061504f565b92936150e891959484615703565b949091851580156151c2575b614d8257859161510b8460c0600494019015159052565b015561516a575b7fe75089e0776ce0cbd9bf3c92a101f70125ab01c8d0849d881fd5c220f3dcc9a361513d82516100fc565b61514f6060614a8460208601516100fc565b6040516001600160401b03909216938291613f18918361296a565b818361517683516100fc565b5f5160206158815f395f51905f5261519160208601516100fc565b9161519f60608701516101c6565b6040516001600160401b039092169382916151ba91836149be565b0390a4615112565b506151cf6105ba8661578a565b6150f4565b9160208110918491908315615252575b505050611ae3576151f4826157bf565b15611ae357805160208201516060909201516040516001600160401b03928316937facb0ef90adcd754dfe927d15f438340fb2dd3f4ac731fcd960117098599dae3f93919283926150bb926001600160a01b0390921691168361296a565b61525d9293506142f1565b1415825f806151e4565b6001600160401b0390811660010191908211610de657565b6001600160401b0390911681526001600160a01b03909116602082015260606040820181905261014d92910190610a4f565b91926152be9194936157f3565b939015611ac85760047fab5d53d42b9f8a2557587da2b7f6e4aff70f64f9bc7d67f50b258a9d50dabc369101936152f7855461ffff1690565b9461534961ffff61530787614327565b971696604081019261532561531f61138086516100fc565b60101b90565b8917905561232e602087019361534361533e86516100fc565b615267565b90610d55565b61535b865f52600a60205260405f2090565b55613f186153796060615371614bb488516100fc565b9601516101c6565b9260405193849360018060401b0316968461527f565b9091926153a06105ba826040111590565b614657576153b9906153b35f828761430d565b946133b4565b926001600160401b0381118015615479575b614657577f8a4205443a1dbaf26e8e770b1f69dd18a108261d9129b5f931d353c13947ef849263ffffffff926001600160401b03909216916150bb9161541590849060e001610d55565b61541f81516100fc565b926154326060614cf660208501516100fc565b604080516001600160401b0394851681526001600160a01b03929092166020830152918316918101919091529390951663ffffffff16606084015293169281906080820190565b5063ffffffff84116153cb565b906154b1578060c00360c08111610de65760038101809111610de65760021c8101809111610de65790565b60078101808211610de65760031c8103908111610de65790565b60ff1661014d816110c8565b63ffffffff168015610de6575f190190565b9063ffffffff8091169116039063ffffffff8211610de657565b90929161ffff615518856144d585600f611470565b9161553761552c845461ffff9060c81c1690565b9160ff600191161b90565b1616158015615628575b611ac857600101928354916155598363ffffffff1690565b9263ffffffff8416158015615607575b6155ab575050506155a6929161558a6155846155a0936154d7565b84613934565b61559b835460201c63ffffffff1690565b6154e9565b90612899565b600190565b836155bf6156039260201c63ffffffff1690565b60405163435c05e760e11b81526001600160a01b03948516600482015294909316602485015263ffffffff9081166044850152909116606483015281906084820190565b0390fd5b506156188160201c63ffffffff1690565b63ffffffff808716911610615569565b506156386105ba8584600f6145a6565b615541565b601082901c6001600160401b0316600460ff6156598385611069565b5460a01c16036156715761ffff61014d9316916138c7565b9061014d925061385a565b92919061568b6003838361570e565b156156ea576156b99161569d916142f1565b835160209094015190936001600160401b03918216911661385a565b8214806156c4579190565b5060a06156d083614327565b01516156db816110c8565b6156e4816110c8565b15159190565b505090505f905f90565b92919061568b6004838361570e565b92919061568b600183835b508160051b9180830460201490151715610de657101590565b90602081106157395761318591614291565b50505f905f905f90565b61574c81614327565b60c08101906002825161575e816110c8565b615767816110c8565b1461466b57600261577892526137a6565b905f52600a60205260405f2055600190565b61579381614327565b60c0810190600282516157a5816110c8565b6157ae816110c8565b1461466b57600161577892526137a6565b6157c881614327565b60c0810190600282516157da816110c8565b6157e3816110c8565b1461466b575f61577892526137a6565b9190916020831061586e5761580883826142c1565b9091158015615866575b801561585b575b61584057810190818111610de65761014d9461583493611a5f565b92906001933691610304565b50505090505f90604051615855602082610269565b5f815290565b506102008111615819565b508015615812565b506040515f925061585560208261026956fe969a5ca136ffdc8f75a294cc2beaefbc0db212d266539713b9b1ce026d99dc7d4c168044b126728d4ca225e5b0536ea946dfded3155869ba71b79174dc6ed935360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00",
}

// FaaSBlueprint is an auto generated Go binding around an Ethereum contract.
type FaaSBlueprint struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FaaSBlueprint) GetABI() abi.ABI {
	return c.abi
}

// NewFaaSBlueprint creates a new instance of FaaSBlueprint.
func NewFaaSBlueprint() *FaaSBlueprint {
	parsed, err := FaaSBlueprintMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FaaSBlueprint{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FaaSBlueprint) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address tangle, address staking, address owner_, address extension) returns()
func (faaSBlueprint *FaaSBlueprint) PackConstructor(tangle common.Address, staking common.Address, owner_ common.Address, extension common.Address) []byte {
	enc, err := faaSBlueprint.abi.Pack("", tangle, staking, owner_, extension)
	if err != nil {
		panic(err)
	}
	return enc
}

// FaaSExtensionMetaData contains all meta data concerning the FaaSExtension contract.
var FaaSExtensionMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractITangle\",\"name\":\"tangle\",\"type\":\"address\"},{\"internalType\":\"contractIOperatorStaking\",\"name\":\"staking\",\"type\":\"address\"},{\"internalType\":\"contractFaaSViews\",\"name\":\"views\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "FaaSExtension",
	Bin: "0x60e080604052346101e657606081614385803803809161001f8285610210565b8339810103126101e65780516001600160a01b038116918282036101e6576020810151926001600160a01b038416918285036101e657604001516001600160a01b03811694908590036101e65730156101fd57600180546001600160a01b03199081169091555f805430928116831782556040519692916001600160a01b03909116907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a360805260a05263240528d360e11b8352608083600481875afa9283156101f2575f905f94610186575b506001600160a01b03161480159290610172575b50506101605760c052604051614129908161025c8239608051818181610478015281816105b3015281816108ce0152818161251f015281816126e3015281816127e0015261312f015260a05181612805015260c0518161362a0152f35b6309adc36160e21b5f5260045260245ffd5b6001600160a01b0316141590505f80610103565b9350506080833d6080116101ea575b816101a260809383610210565b810103126101e6576101b383610247565b6101bf60208501610247565b936040810151801515036101e657606001516001600160401b038116036101e6575f6100ef565b5f80fd5b3d9150610195565b6040513d5f823e3d90fd5b631e4fbdf760e01b5f525f60045260245ffd5b601f909101601f19168101906001600160401b0382119082101761023357604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b03821682036101e65756fe60806040526004361015610018575b3661362057612024565b5f3560e01c806268080b146102ab57806301b259ac1461032857806308179f3514610256578063082ce501146103235780630881898f146102c45780630b6535d71461031e57806311092d26146103195780631478c94d1461031457806314b4df4c1461030f578063150344131461030a578063151a457614610305578063158bb2eb1461030057806317618799146102fb57806325fcc64e146102f6578063267631c9146102f15780632fd35205146102ec5780633fdadfcc146102e75780635440662c1461029757806354dce6c2146102e257806367793cc6146102dd5780636e127be7146102d8578063715018a6146102d357806371e8e85d146102ab57806374ceeb55146102ce57806379ba5097146102c95780637e14b919146102c457806382a1ece4146102bf5780638c7d1f0f146102ba5780638da5cb5b146102b5578063913a9600146102b057806392cbb78e146102ab57806394aa4996146102a6578063965d231b146102a15780639aa26a921461029c578063a24e8a9014610297578063b159eb3414610292578063b47242e814610265578063c28cd8121461028d578063c9cd4a1814610288578063cd81472b14610283578063d2672ed41461027e578063d6f88b2814610279578063e0559c6314610274578063e30c39781461026f578063e390fcdb1461026a578063e518de7614610265578063efcd568214610260578063f2fde38b1461025b578063f3e28f3214610256578063f58e2066146102515763f93ff2b70361000e57611c6b565b611c62565b61063e565b611bee565b611b4f565b611908565b611b18565b611af0565b611abe565b611a39565b6119f6565b6119c4565b61199d565b611923565b6118db565b610dfb565b611881565b61184b565b6117da565b61034e565b611711565b6116ea565b61131e565b6112b5565b610775565b61120b565b6111e5565b611191565b610efe565b610e65565b610e09565b610dcd565b610cde565b610c6f565b610c37565b610bb6565b610b41565b610ae7565b610aa0565b610a6d565b6109f6565b610967565b6107d1565b610664565b6103b5565b6001600160401b031690565b6001600160401b0381160361034a57565b5f80fd5b3461034a57602036600319011261034a5761036a600435610339565b60408051600181525f6020820152f35b604090600319011261034a5760043561039281610339565b9060243561039f81610339565b90565b6001600160401b03909116815260200190565b3461034a576103c33661037a565b5f546103dc906001600160a01b0316610632565b610632565b3314801561058f575b1561057c576103f48183612054565b919092610400836121cf565b9261040a81611e53565b80158015610570575b61054d5784602061042983610473988787612205565b604051630472d2ff60e01b81526001600160401b03861660048201526001600160a01b038416602482015261ffff9097166044880152606487018190529596879081906084820190565b03815f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af194851561054857610500965f96610504575b506040516001600160a01b03909216946001600160401b039081169416925f5160206141095f395f51905f52929182916104f19190899084611e77565b0390a4604051918291826103a2565b0390f35b6104f19650916105395f5160206141095f395f51905f529360203d602011610541575b6105318183611d13565b810190611e62565b9650916104b4565b503d610527565b611e34565b50631f31313b60e31b5f526001600160401b039081166004521660245260445b5ffd5b5061ffff841615610413565b630ccb502360e31b5f523360045260245ffd5b506040516353395e0560e11b815260e081806105af858760048401611e1a565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa80156105485760206103d7916105fc935f91610603575b500151610632565b33146103e5565b610625915060e03d60e01161062b575b61061d8183611d13565b810190611d92565b5f6105f4565b503d610613565b6001600160a01b031690565b3461034a57602036600319011261034a5761065a600435610339565b60206040515f8152f35b3461034a576106723661037a565b6001600160401b038216919061069161068b82846122e2565b5461231f565b9160408301600181516106a381611e53565b6106ac81611e53565b0361071457506106bb816124fa565b6107015782516001600160a01b03165f818152600260205260409020546106ff9550600160d81b906106ec9061379f565b01905f52600260205260405f20556125fe565b005b8363a592f0d760e01b5f5260045260245ffd5b5161056d90858461072483611e53565b630168f88160e21b5f526001600160401b031690611e9c565b9181601f8401121561034a578235916001600160401b03831161034a576020838186019501011161034a57565b60ff81160361034a57565b3461034a57606036600319011261034a5760043561079281610339565b506024356001600160401b03811161034a576107b290369060040161073d565b50506044356106ff8161076a565b6001600160a01b0381160361034a57565b3461034a57606036600319011261034a576004356107ee81610339565b6024356107fa816107c0565b60443590610807826107c0565b61080f6126e1565b60ff60015460e01c1680156108f7575b80156108c0575b610891575060018054600160a01b600160e01b0360a085901b16600160a01b600160e81b031990911617600160e01b1790556001600160a01b0316906001600160401b03167f2203f5b4212f3ac30a2c61ed423a78493d9fc231e6009fadddaea4bf717c2ce95f80a3005b63ec82d99b60e01b5f526001600160401b039092166004526001600160a01b039182166024521660445260645ffd5b506001600160a01b038281167f00000000000000000000000000000000000000000000000000000000000000009091161415610826565b505f5461090c906001600160a01b0316610632565b6001600160a01b038216141561081f565b6024359061ffff8216820361034a57565b6044359061ffff8216820361034a57565b6044359064ffffffffff8216820361034a57565b6064359064ffffffffff8216820361034a57565b3461034a57606036600319011261034a576106ff600435610987816107c0565b61098f61091d565b9064ffffffffff61099e61093f565b61ffff604051946109ae86611cbd565b16845216602083015263ffffffff604083015263ffffffff60608301523361273d565b604090600319011261034a576004356109e981610339565b9060243561039f816107c0565b3461034a57610a04366109d1565b90610a1782610a12836127b0565b612850565b15610a3e576001600160401b0381165f9081526005602052604090206106ff9291906129ad565b630111b6e760e71b5f9081526001600160401b03919091166004526001600160a01b0391909116602452604490fd5b3461034a57602036600319011261034a57610a89600435610339565b5f546040516001600160a01b039091168152602090f35b3461034a5760e036600319011261034a57610abc600435610339565b60a036602319011261034a5760c4356001600160401b03811161034a576106ff90369060040161073d565b3461034a57602036600319011261034a57600435610b04816107c0565b610b0c6126e1565b610b1581612adc565b604080515f80825260208201526001600160a01b03909216915f5160206140c95f395f51905f529190a2005b3461034a5761016036600319011261034a57610b5e600435610339565b610b6960243561076a565b610b74604435610339565b6064356001600160401b03811161034a57610b9390369060040161073d565b50503660e41161034a57366101641161034a57005b63ffffffff81160361034a57565b3461034a5760a036600319011261034a576106ff600435610bd6816107c0565b610bde61091d565b9063ffffffff610bec61093f565b81606435610bf981610ba8565b64ffffffffff60843593610c0c85610ba8565b61ffff60405198610c1c8a611cbd565b1688521660208701521660408501521660608301523361273d565b3461034a57604036600319011261034a57610c53600435610339565b610c5e60243561076a565b60408051611a2c81525f6020820152f35b3461034a57604036600319011261034a576020610cc6600435610c9181610339565b602435610c9d81610ba8565b60018060401b0382165f526005845263ffffffff610cbe60405f20936127b0565b911691612eca565b63ffffffff60405191168152f35b6004111561034a57565b3461034a57604036600319011261034a57600435610cfb81610cd4565b610d0361091d565b610d0b613068565b610d1482611e53565b81158015610dbe575b610d9b57610d9681610d78610d527f4c1a89b7eb3c0063dab313235cf5d0ee5b353bd76b7a2d5a5982f0de7a4272dc94611f1b565b610d5b86611e53565b855f52600e60205260405f209061ffff1661ffff19825416179055565b610d8184611e53565b60405161ffff90911681529081906020820190565b0390a2005b632335181360e11b5f5261ffff91610db281611e53565b6004521660245260445ffd5b5061271061ffff821611610d1d565b3461034a57602036600319011261034a57610de9600435610339565b604080515f815262093a806020820152f35b3461034a576106ff366109d1565b3461034a575f36600319011261034a5760408051600181525f6020820152f35b90604060031983011261034a57600435610e42816107c0565b91602435906001600160401b03821161034a57610e619160040161073d565b9091565b610e6e36610e29565b610e799291926126e1565b602092838214610ebf575b835f5160206140c95f395f51905f52604085610ea084826130b2565b81516001815261ffff9490941660208501526001600160a01b031692a2005b6040915f5160206140c95f395f51905f529394610ee7923591818110610eee575b505061307b565b9291610e84565b5f19910360031b1b165f80610ee0565b3461034a57610f0c3661037a565b6001600160401b03808316929082169190610f2a61068b83836122e2565b926040840160018151610f3c81611e53565b610f4581611e53565b03611173575060c084015163ffffffff16428110156111475750610f6f610f6b836124fa565b1590565b61112b57610f7c85611ec0565b610f85836127b0565b90610f908651610632565b926080870190610fa2825161ffff1690565b98610fbe610f6b610fb760208c015160ff1690565b8a8a61310b565b6110a2575b91610ff0610fe061102293610fdb6110289796611ed9565b611ef2565b610fea8b51610632565b90611f62565b61101a610ffd8a51610632565b611005611d36565b905f82525f60208301525f60408301526132af565b5161ffff1690565b90613341565b6110356103d78651610632565b6001600160a01b038316149081611064575b501561105857506106ff93506125fe565b916106ff9493916133b7565b905081600260ff611079606089015160ff1690565b16109182159261108c575b50505f611047565b61109b925090610f6b91612850565b815f611084565b985093506110b8610f6b835460ff9060601c1690565b61111b575b6110d16110ca8851610632565b848461320e565b989094906001600160a01b038616610fc35761056d906110f5855463ffffffff1690565b631575519160e01b5f526001600160401b0390911660045263ffffffff16602452604490565b6111258383612cbc565b506110bd565b6315d61d0b60e21b5f526001600160401b03851660045260245ffd5b63183c555160e21b5f526001600160401b0380871660045290911660245263ffffffff1660445260645ffd5b5161056d918661118283611e53565b630168f88160e21b5f52611e9c565b3461034a575f36600319011261034a576111a9613068565b600180546001600160a01b03191690555f80546001600160a01b0319811682556001600160a01b03165f5160206140e95f395f51905f528280a3005b3461034a57602036600319011261034a57611201600435610339565b6020604051308152f35b3461034a575f36600319011261034a57600154336001600160a01b039091160361127257600180546001600160a01b03191690555f8054336001600160a01b0319821681178355916001600160a01b03909116905f5160206140e95f395f51905f529080a3005b63118cdaa760e01b5f523360045260245ffd5b9181601f8401121561034a578235916001600160401b03831161034a576020808501948460051b01011161034a57565b3461034a5760c036600319011261034a576112d1600435610339565b6112dc602435610339565b6112e7604435610339565b6112f26064356107c0565b6084356001600160401b03811161034a57611311903690600401611285565b50506106ff60a435610339565b3461034a5760c036600319011261034a5760043561133b816107c0565b602435611347816107c0565b61134f61092e565b90611358610953565b9260843561136581610ba8565b60a43561137181610ba8565b61ffff6040519561138187611cbd565b16855264ffffffffff602086019616865263ffffffff604086019216825263ffffffff606086019116815260018060a01b03841660018060a01b03841681149081156116e0575b506116cc576113df336113da85611fbe565b611ff0565b956113ed856113da86611fbe565b923360018060a01b036114008654610632565b16149081611690575b8161166f575b81158061165f575b61164b57811561163a5761144761143560018b015463ffffffff1690565b600187015463ffffffff165b90613599565b915b156116205761147961146560018b015460201c63ffffffff1690565b611441600188015460201c63ffffffff1690565b925b885161ffff1661ffff8b54916114a16114998461ffff9060c81c1690565b1961ffff1690565b161615918215926115f0575b5081156115cf575b81156115ae575b811561159b575b508015611588575b61157557926115046106ff99936114f36114f9611517956114f3611566995163ffffffff1690565b906135b3565b935163ffffffff1690565b6115126001850191826131eb565b611fa9565b5461154661153d61153061152b8460f81c90565b6133a5565b9260d81c63ffffffff1690565b60018501612c99565b82546001600160f81b031660f89190911b6001600160f81b031916178255565b6115703382612005565b6137c4565b62c7531160e81b5f5261056d3387612726565b50611596610f6b3388613dbb565b6114cb565b6003915060ff9060f81c1610155f6114c3565b90506115be855163ffffffff1690565b63ffffffff808616911611906114bc565b90506115df825163ffffffff1690565b63ffffffff808516911611906114b5565b5190915064ffffffffff1664ffffffffff61161660a084901c82165b64ffffffffff1690565b911611905f6114ad565b61163460018a015460201c63ffffffff1690565b9261147b565b600189015463ffffffff1691611449565b63684f81f760e01b5f5261056d8787612726565b5061166a8787613dbb565b611417565b905063ffffffff611687895460d81c63ffffffff1690565b1615159061140f565b600185015490915060401c63ffffffff1663ffffffff6116c36116ba8b5460d81c63ffffffff1690565b63ffffffff1690565b91161490611409565b63684f81f760e01b5f5261056d8484612726565b905033145f6113c8565b3461034a575f36600319011261034a575f546040516001600160a01b039091168152602090f35b3461034a57604036600319011261034a5760043561172e8161076a565b6024359061173b82610ba8565b611743613068565b63ffffffff8216801580156117ce575b6117ae575060ff81611795846115127f24c50c42d40cf647048becdef310ebedb0e02a50703ec3f2f905bfb820c179719560ff165f52600860205260405f2090565b60405163ffffffff909416845216918060208101610d96565b60ff82630c4a62bd60e21b5f521660045260245262093a8060445260645ffd5b5062093a808111611753565b3461034a576117e8366109d1565b906117f682610a12836127b0565b61181c576001600160401b0381165f9081526005602052604090206106ff9291906135cd565b631a09df6d60e21b5f9081526001600160401b03919091166004526001600160a01b0391909116602452604490fd5b3461034a576106ff61185c366109d1565b906118656126e1565b6001600160401b0381165f9081526005602052604090206135cd565b3461034a57606036600319011261034a576106ff6004356118a181610339565b602435906118ae826107c0565b6118b661092e565b506118bf6126e1565b6001600160401b0381165f9081526005602052604090206129ad565b606036600319011261034a576118f26004356107c0565b6118fd602435610339565b6106ff60443561076a565b3461034a57611916366109d1565b5050602060405160018152f35b60e036600319011261034a5761193a600435610339565b6119456024356107c0565b6044356001600160401b03811161034a57611964903690600401611285565b50506064356001600160401b03811161034a5761198590369060040161073d565b5050611992608435610339565b6106ff60a4356107c0565b3461034a57604036600319011261034a576119b96004356107c0565b6106ff602435610339565b3461034a57606036600319011261034a576119e0600435610339565b6119eb602435610339565b6106ff6044356107c0565b3461034a57602036600319011261034a57611a12600435610339565b6080604051600181525f60208201525f60408201525f6060820152f35b8015150361034a57565b3461034a57604036600319011261034a57600435611a56816107c0565b7f8cf5ebc3bcac9051fce27528309467696b0c8f66e5a519bf454fa0dbedac9580602060243592611a8684611a2f565b611a8e613068565b60018060a01b0316921515835f526009825260405f2060ff1981541660ff861584141516179055604051908152a2005b3461034a57606036600319011261034a57611ada600435610339565b611ae56024356107c0565b6106ff604435610339565b3461034a575f36600319011261034a576001546040516001600160a01b039091168152602090f35b3461034a576020611b28366109d1565b905060018060a01b0316805f526009825260ff60405f205416604051911590151514158152f35b3461034a57602036600319011261034a57600435611b6c81610ba8565b335f52600360205260405f205415611bdb57611b8d63ffffffff821661307b565b61ffff61ffff19611b9d33611fd7565b5416911617611bab33611fd7565b55604080516001815263ffffffff909216602083015233915f5160206140c95f395f51905f529181908101610d96565b63c0ae66ad60e01b5f523360045260245ffd5b3461034a57602036600319011261034a57600435611c0b816107c0565b611c13613068565b600180546001600160a01b0319166001600160a01b039283169081179091555f8054919291909116907f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227009080a3005b6106ff36610e29565b3461034a57606036600319011261034a57611c87600435610339565b611c92602435610339565b611c9d604435610339565b60206040516127108152f35b634e487b7160e01b5f52604160045260245ffd5b608081019081106001600160401b03821117611cd857604052565b611ca9565b60e081019081106001600160401b03821117611cd857604052565b606081019081106001600160401b03821117611cd857604052565b601f909101601f19168101906001600160401b03821190821017611cd857604052565b60405190611d45606083611d13565b565b60405190611d456101a083611d13565b60405190611d4560e083611d13565b5190611d45826107c0565b5190611d4582610339565b5190611d4582610ba8565b5190611d4582611a2f565b908160e091031261034a5760c060405191611dac83611cdd565b8051611db78161076a565b83526020810151611dc7816107c0565b6020840152611dd860408201611d71565b6040840152611de960608201611d7c565b6060840152611dfa60808201611d87565b6080840152611e0b60a08201611d87565b60a0840152015160c082015290565b6001600160401b0391821681529116602082015260400190565b6040513d5f823e3d90fd5b634e487b7160e01b5f52602160045260245ffd5b60041115611e5d57565b611e3f565b9081602091031261034a575161039f81610339565b60608101949392604092611e8a81611e53565b8252600180841b031660208201520152565b6001600160401b039081166004521660245260649190611ebb81611e53565b604452565b6001600160401b03165f90815260056020526040902090565b6001600160401b03165f908152600d6020526040902090565b9060018060401b03165f5260205260405f2090565b634e487b7160e01b5f52601160045260245ffd5b61ffff60019116019061ffff8211611f2f57565b611f07565b634e487b7160e01b5f52603260045260245ffd5b8054821015611f5d575f5260205f2001905f90565b611f34565b80549190600160401b831015611cd85782611f85916001611d4595018155611f48565b9080546001600160a01b0360039390931b83811b199091169290931690921b179055565b9063ffffffff1663ffffffff19825416179055565b6001600160a01b03165f908152600f6020526040902090565b6001600160a01b03165f90815260026020526040902090565b9060018060a01b03165f5260205260405f2090565b80546001600160a01b0319166001600160a01b03909216919091179055565b631b6c002160e01b5f5260045ffd5b63ffffffff1663ffffffff8114611f2f5760010190565b60051115611e5d57565b919061207b61206b6001600160401b038516611ed9565b6001600160401b03831690611ef2565b92600184019361208f855463ffffffff1690565b90805463ffffffff831610612190575050906120aa916122e2565b6120b4815461231f565b926120c4815460ff9060201c1690565b801561216f575b61216557805460ff60201b1916600160201b1790556120ed90600201546136c4565b91600360608401516120fe8161204a565b6121078161204a565b146121535764ffffffffff6121426116ba60c061213660406121298751610632565b98015164ffffffffff1690565b94015163ffffffff1690565b9116111561214f57600290565b5f90565b61215f91925051610632565b90600390565b505090505f905f90565b506002604085015161218081611e53565b61218981611e53565b14156120cb565b9091506121b492506121af6121c994956121a984612033565b90611fa9565b611f48565b905460039190911b1c6001600160a01b031690565b90600190565b6121d881611e53565b5f52600e60205261ffff60405f20541680155f146121f65750606490565b5f190161ffff8111611f2f5790565b916122c391939260018060401b0381165f52600d60205263ffffffff600161223860405f20828060401b03891690611ef2565b01541661224485611e53565b600185036122c95763ffffffff5f915b60408051466020820190815230928201929092526001600160401b0395861660608201529490981660808501526001600160a01b0390941660a084015291948593610120850193916122a581611e53565b60a08901521660c087015260e086015203601f198101835282611d13565b51902090565b63ffffffff60036122da88856122e2565b015491612254565b6001600160401b039081165f90815260066020526040902061039f9290911690611ef2565b60ff1661039f81611e53565b61231c82611e53565b52565b906040519161232d83611cdd565b5f60408401818152606085018281526080860183815260a080880185815260c089019586526001600160a01b03871689529086901c60ff1660208901529394939290919060a885901c60ff1661238290612307565b61238b91612313565b6123958460b01c90565b60ff16905260b883901c61ffff16905260c882901c62ffffff16905260e01c9052565b5190600282101561034a57565b5190600382101561034a57565b5190611d4582610cd4565b90816101a091031261034a576124cc6101806123f7611d47565b9261240181611d71565b845261240f60208201611d66565b602085015261242060408201611d71565b604085015261243160608201611d71565b606085015261244260808201611d71565b608085015261245360a08201611d71565b60a085015261246460c08201611d7c565b60c085015261247560e08201611d7c565b60e08501526124876101008201611d7c565b61010085015261249a61012082016123b8565b6101208501526124ad61014082016123c5565b6101408501526124c061016082016123c5565b610160850152016123d2565b61018082015290565b60031115611e5d57565b9060018201809211611f2f57565b91908201809211611f2f57565b6101a061251b9160405180938192631ee06aff60e11b8352600483016103a2565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610548575f916125cf575b506001610160820151612569816124d5565b612572816124d5565b036125ca57612584606082015161032d565b6001600160401b0381161591821561259b57505090565b6125c492506125b86125b360406125be93015161032d565b61032d565b9161032d565b906124ed565b42111590565b505f90565b6125f191506101a03d81116125f7575b6125e98183611d13565b8101906123dd565b5f612557565b503d6125df565b90919060ff60a81b1961261184836122e2565b5416600360a81b1761262384836122e2565b556001600160401b031661263681611ec0565b805460a81c6001600160401b03168015611f2f578154600160a81b600160e81b0319165f199190910160a81b600160a81b600160e81b031617905581517fa6b40ea1dec8f9fcf3d23e0ec18d6149951aa0ae7e17860e7ad945429ab901b9906126dc906126b2906020906126a990610632565b95015160ff1690565b60405160ff90911681526001600160a01b03909416946001600160401b0316939081906020820190565b0390a4565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361271357565b63164620d360e21b5f523360045260245ffd5b6001600160a01b0390811660045216602452604490565b6001600160a01b038083169493929190811685811461279957611d459495505f52600f6020526127708260405f20611ff0565b60018101805463ffffffff60401b1916905580546001600160f81b031681556115708282612005565b859063684f81f760e01b5f5260045260245260445ffd5b5f604080516127be81611cf8565b8281528260208201520152604051906127d682611cf8565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811683527f00000000000000000000000000000000000000000000000000000000000000001660208301526001600160401b0316604082015290565b9081602091031261034a575161039f81611a2f565b6128ad6020836128636103d78551610632565b612870604086015161032d565b6040516352cad90f60e11b81526001600160401b0390911660048201526001600160a01b0390921660248301529092839190829081906044820190565b03915afa908115610548575f9161295a575b5015612954576103d760206128d5920151610632565b6001600160a01b03811615919082156128ed57505090565b60405163eb47353360e01b81526001600160a01b03929092166004830152909150602090829060249082905afa908115610548575f9161292b575090565b61039f915060203d60201161294d575b6129458183611d13565b81019061283b565b503d61293b565b50505f90565b612973915060203d60201161294d576129458183611d13565b5f6128bf565b5f19810191908211611f2f57565b91908203918211611f2f57565b905f5260205260405f2090565b8015611f2f575f190190565b9091600282016129bd8282611ff0565b54908115612a64575b506129d26003916129a1565b9201906129df8360081c90565b906129ea8284612994565b54600160ff86161b809116612a5c57612a2963ffffffff937f3ce7526f8bf6bbb298bc93b79ba0f6e4efc72af4ad2a7f4adb924b80eb94a8d795612994565b80549190911790556040519190931663ffffffff1681526001600160a01b03909216926001600160401b031691602090a3565b505050505050565b9050612a74835463ffffffff1690565b9061ffff63ffffffff831614612ad557826129d291612aaf63ffffffff612a9c600396612033565b612aa6818a611fa9565b16928392611ff0565b55612ace84612ac9612ac084612979565b60018901612994565b612005565b91506129c6565b5050505050565b612ae7816003611ff0565b548015612b9b576004545f198101908111611f2f57612b07906004611f48565b90545f1983019160031b1c6001600160a01b0316828211611f2f57612b3481611f85612b3b946004611f48565b6003611ff0565b55600454908115612b8757611d45915f1901612b70612b5b826004611f48565b81549060018060a01b039060031b1b19169055565b6004555f612b7f826003611ff0565b556002613605565b634e487b7160e01b5f52603160045260245ffd5b5050565b90610bb8820291808304610bb81490151715611f2f57565b90601882029180830460181490151715611f2f57565b60208183031261034a578051906001600160401b03821161034a57019080601f8301121561034a578151916001600160401b038311611cd8578260051b9060405193612c1c6020840186611d13565b845260208085019282010192831161034a57602001905b828210612c405750505090565b602080918351612c4f816107c0565b815201910190612c33565b5f198114611f2f5760010190565b8051821015611f5d5760209160051b010190565b805460ff60601b191691151560601b60ff60601b16919091179055565b805463ffffffff60401b191660409290921b63ffffffff60401b16919091179055565b91905f92612ccd6103d78351610632565b91612cff6101a06040830194612ce3865161032d565b906040518080958194631ee06aff60e11b8352600483016103a2565b03915afa80156105485760c06116ba91612d26935f91612eab575b50015163ffffffff1690565b905a612d3e612d386202f9b894612b9f565b846124ed565b11612ea257905f612d556103d7612d7b9451610632565b612d5f865161032d565b90604051808096819463bb207f1f60e01b8352600483016103a2565b03915afa918215610548575f92612e7e575b509394612da56116ba845463ffffffff9060401c1690565b9560028401915b8351881080612e6f575b80612e66575b15612e2c57612de4612dde612dd18a87612c68565b516001600160a01b031690565b84611ff0565b54612e2257612e16612e1c91612e11612dfd895161032d565b612e0a612dd18d8a612c68565b90896129ad565b612033565b97612c5a565b96612dac565b96612e1c90612c5a565b9692909550611d459450612e4591505182101583612c7c565b815460601c60ff1615612e5a57505f90612c99565b63ffffffff1690612c99565b50865a11612dbc565b5063ffffffff80821610612db6565b612e9b9192503d805f833e612e938183611d13565b810190612bcd565b905f612d8d565b505f9450505050565b612ec491506101a03d81116125f7576125e98183611d13565b5f612d1a565b9290925f93612edc6103d78251610632565b92612ef26101a06040840195612ce3875161032d565b03915afa80156105485760c06116ba91612f18935f91612eab5750015163ffffffff1690565b915a612f30612f2a6202f9b895612b9f565b856124ed565b1161305d57905f612f486103d7612f6e959451610632565b612f52875161032d565b90604051808097819463bb207f1f60e01b8352600483016103a2565b03915afa928315610548575f93613041575b50835495969195612f999060401c63ffffffff166116ba565b9660028501925b8451891080613032575b80613029575b1561300f57612fcb612fc5612dd18b88612c68565b85611ff0565b5461300557612ff9612fff91612e118b612ff2612dd1612feb8d5161032d565b928b612c68565b908a6129ad565b98612c5a565b97612fa0565b97612fff90612c5a565b979391965050611d459450612e4591505182101583612c7c565b50875a11612fb0565b508163ffffffff821610612faa565b6130569193503d805f833e612e938183611d13565b915f612f80565b509450505050505f90565b5f546001600160a01b0316330361127257565b801580156130a7575b61308f5761ffff1690565b630cb2ddfd60e21b5f5260045261271060245260445ffd5b506127108111613084565b6001600160a01b0381165f818152600260209081526040808320805461ffff191661ffff9790971696909617909555600390529290922054612b9b576130f9906004611f62565b600454905f52600360205260405f2055565b916040516353395e0560e11b815260e0818061312b868860048401611e1a565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610548576131769160a0915f916131cc575b500151151590565b6131c45760ff60019116116131b1576001600160401b039182165f908152600c602052604090206131ab929190911690611ef2565b54151590565b6131bd906001926122e2565b0154151590565b505050600190565b6131e5915060e03d60e01161062b5761061d8183611d13565b5f61316e565b805463ffffffff60201b191660209290921b63ffffffff60201b16919091179055565b9290919263ffffffff8154169081156132a55761322e8585600284613934565b909590946001600160a01b03871615613289575b50506001600160a01b038516613256575050565b611d459161ffff61326686611f1b565b16036132785761ffff5f5b16906131eb565b61ffff61328485611f1b565b613271565b9091955061329b929450600286613af8565b9290935f80613242565b505f935083925050565b906133289060018060a01b0383165f5260026020526132d160405f205461379f565b81511561333657600160601b905b01602082015161332b575b61331661331060406133086133028560101c60ff1690565b60ff1690565b940151151590565b83613c53565b60101b9160101b900301916002611ff0565b55565b600160b01b016132ea565b600160881b906132df565b61ffff80831614612b9b576003019060ff8160081c16600160ff61337183869061ffff165f5260205260405f2090565b5493161b80831615613384575b50505050565b61339b9217929061ffff165f5260205260405f2090565b555f80808061337e565b60ff60019116019060ff8211611f2f57565b9161353a6134e8957f7c2f6174eabfb492f529d0b84447b24aaf5fd0208ca44e3a09a7b3006484761a93947fc4516fd84f1334fa711f25905d97262027002027ce2a4b4d594d59011ee3eb419661340d81613c98565b8061358b575b61356b575b6134f960a08601956134446116ba61343e6134368a5162ffffff1690565b62ffffff1690565b426124ed565b9a8b976134d760608401613459815160ff1690565b60ff8181160361355c57505160ff165b6134cb60208601996134c061348c6134828d5160ff1690565b965162ffffff1690565b936134af613498611d57565b6001600160a01b038d1681529760ff166020890152565b6001604088015260ff166060870152565b61ffff166080850152565b62ffffff1660a0830152565b63ffffffff891660c0820152613cf3565b6134f28a866122e2565b5551610632565b604080516001600160a01b03928316815263ffffffff9b909b1660208c01529116986001600160401b03978816989290971696899289928992a45160ff1690565b6040805160ff909216825263ffffffff909216602082015290819081016126dc565b61356691506133a5565b613469565b613586836135816001600160401b038516611ec0565b613ce5565b613418565b5061ffff8084161415613413565b9063ffffffff8091169116019063ffffffff8211611f2f57565b9063ffffffff8091169116039063ffffffff8211611f2f57565b916135db8160028501611ff0565b5491826135e85750505050565b5f198301928311611f2f576135fc93613e9e565b5f80808061337e565b906133289061ffff196136188285611ff0565b541692611ff0565b365f80375f8036817f00000000000000000000000000000000000000000000000000000000000000005af43d5f803e15613658573d5ff35b3d5ffd5b6040519061010082016001600160401b03811183821017611cd8576040525f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b60ff166005811015611e5d5790565b6005821015611e5d5752565b90611d4561378f6125b36136d661365c565b63ffffffff861660030b8152946137036136f36125b38360201c90565b6001600160401b03166020880152565b61372161371361160c8360601c90565b64ffffffffff166040880152565b6137426137396137346133028460881c90565b6136a9565b606088016136b8565b61375e60ff6137546133028460901c90565b1615156080880152565b61377a6137716133026133028460981c90565b151560a0880152565b60ff60a082901c16151560c087015260a81c90565b6001600160401b031660e0840152565b63ffffffff8160181c16155f146137b35790565b62ffffff198101908111611f2f5790565b83519293919261ffff16916020810180516137e39064ffffffffff1690565b92604083019485516137f89063ffffffff1690565b946060850195865161380d9063ffffffff1690565b90600185019161381d90836131eb565b61382691611fa9565b825464ffffffffff60a01b191660a09190911b64ffffffffff60a01b16178255815461ffff60c81b191660c89190911b61ffff60c81b1617815580546138729060d81c63ffffffff1690565b61387b90612033565b815463ffffffff60d81b191660d89190911b63ffffffff60d81b16178155546138a390610632565b91519051935192516040805161ffff909316835264ffffffffff909516602083015263ffffffff938416948201949094529290911660608301526001600160a01b039081169381169216907f23ca5504403191a0d2e6f50cd66064cf056adb48f7db723d29bdf2a55b7a5a6d90608090a4565b8115613920570690565b634e487b7160e01b5f52601260045260245ffd5b8054929490919063ffffffff806139548187169660201c63ffffffff1690565b91909116965f966001600160a01b03169560408201949192889291600188019116835b60188b1080613aec575b15613adb57613991828d8b613f14565b9c9015613ac957906125be6139bc848f6139c1956139b2836139b7936124ed565b612987565b613916565b6124df565b99818b11613ab657816139d38d6124df565b03613aa8575f5b9b6139f56139e88286612994565b546001600160a01b031690565b6001600160a01b0381168c14613a7e578a54613a2790613a209060681c6001600160401b031661032d565b8288614025565b9015613a9c5780613a89575b613a7e57613a418189612850565b613a6957613a639291613a5e91613a588c5161032d565b8d613e9e565b612c5a565b99613977565b9c5061ffff169a509598505050505050505050565b5050613a6390612c5a565b506003613a9588612c5a565b9710613a33565b505050613a6390612c5a565b613ab18c6124df565b6139da565b5050505050509450505050505b5f905f90565b50505050505050945050505050613ac3565b505050505050945050505050613ac3565b506201d4c05a11613981565b80549394939091613b0e63ffffffff83166116ba565b906018821015613c3957613b46613b318398939496929660201c63ffffffff1690565b63ffffffff613b3f43612bb7565b91166124ed565b965f95604083019460018701946001600160a01b0316905b83891080613c2d575b15613c1c57613b7a816139b78b8e6124ed565b9a613b886139e88d89612994565b996001600160a01b038b1684148015613c00575b8015613bed575b613bcd5750505050505050508261ffff9392613bc2613bc8935161032d565b906129ad565b921690565b909294969b50613be09193959950612c5a565b9793919994929099613b5e565b50613bfb610f6b8c89612850565b613ba3565b50613c17610f6b613c118d88611ff0565b54614095565b613b9c565b50505050505050505090505f905f90565b506201d4c05a11613b67565b613b46613b31601898939496929660201c63ffffffff1690565b90613c7e578060c00360c08111611f2f5760038101809111611f2f5760021c8101809111611f2f5790565b60078101808211611f2f5760031c8103908111611f2f5790565b6001600160a01b03165f818152600260205260409020546301000000810190818111611f2f5767010000000100000001809111611f2f57610f6b915f5260026020528060405f2055614095565b61ffff611d459216906140a8565b613db7613db16116ba60c0613d0e6103d76103d78751610632565b613d28613d22613302602089015160ff1690565b60a01b90565b17613d496040870151613d3a81611e53565b613d4381611e53565b60a81b90565b17613d64613d5e613302606089015160ff1690565b60b01b90565b17613d87613d81613d7a608089015161ffff1690565b61ffff1690565b60b81b90565b17613da4613d9e61343660a089015162ffffff1690565b60c81b90565b1794015163ffffffff1690565b60e01b90565b1790565b90613dcb906113da83600f611ff0565b805460c881901c61ffff1615908115613e82575b50612954576001600160a01b038216915f915b6003831115613e0357505050505f90565b613e0d8154610632565b84613e1782610632565b14613e7857613e2b906113da84600f611ff0565b9063ffffffff613e596116ba6001613e4a865460d81c63ffffffff1690565b94015460401c63ffffffff1690565b911603613e7057613e6a9092612c5a565b91613df2565b505050505f90565b5050505050600190565b613e96915060a01c64ffffffffff1661160c565b42115f613ddf565b929190928260081c5f526003810160205260405f2054600160ff85161b161561337e577f335c3edfacfb3b66e1c00c187660812fc69fea10edeafd2114c00a267c574ced91613eef846020936140a8565b60405163ffffffff9490941684526001600160a01b0316936001600160401b031692a3565b909160ff8101809111611f2f5760081c6003613f308460081c90565b920192613f3d8385612994565b545f93915f1960ff9091161b165b82841115613f5e5750505050505f905f90565b80613fa3575081613f6e826124df565b03613f9457505f905b613f8b613f848386612994565b5493612c5a565b92919091613f4b565b613f9d906124df565b90613f77565b935061401d925060081b905091613fba81196124df565b1660018060801b03811160071b60018060401b0382821c1160061b1763ffffffff82821c1160051b1761ffff82821c1160041b1760ff82821c1160031b17600f82821c1160021b17906d010102020202030303030303030360801b90821c1a1790565b179060019190565b8161403291949394611ff0565b549060ff8260101c16908115159485614056575b50505061405290614095565b9190565b6140529395509060ff9160405190602082019260018060a01b03168352604082015260408152614087606082611d13565b519020161092905f80614046565b63ffffffff61ffff82169160181c161090565b6003908260081c5f5201602052600160ff60405f2092161b19815416905556fee5ab7eab5c2d2975c2e0b1fa722b2b280e5651835ff36ba9e0a319631f0f082a8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e01a529bc4fc16dcb1d276079286e891b73940320c2904a709d56f285e34cf9cd8",
}

// FaaSExtension is an auto generated Go binding around an Ethereum contract.
type FaaSExtension struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FaaSExtension) GetABI() abi.ABI {
	return c.abi
}

// NewFaaSExtension creates a new instance of FaaSExtension.
func NewFaaSExtension() *FaaSExtension {
	parsed, err := FaaSExtensionMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FaaSExtension{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FaaSExtension) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address tangle, address staking, address views) returns()
func (faaSExtension *FaaSExtension) PackConstructor(tangle common.Address, staking common.Address, views common.Address) []byte {
	enc, err := faaSExtension.abi.Pack("", tangle, staking, views)
	if err != nil {
		panic(err)
	}
	return enc
}

// FaaSProxyMetaData contains all meta data concerning the FaaSProxy contract.
var FaaSProxyMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractFaaSBlueprint\",\"name\":\"implementation\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "FaaSProxy",
	Bin: "0x608080604052346101085760208161021c803803809161001f828561010c565b83398101031261010857516001600160a01b038116908190036101085760405163204a7f0760e21b60208201526004815261005b60248261010c565b8051156100f957813b156100e6577f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc80546001600160a01b03191683179055817fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a28051156100df576100cf91610143565b505b604051604c90816101d08239f35b50506100d1565b50634c9c8ce360e01b5f5260045260245ffd5b6330a289cf60e21b5f5260045ffd5b5f80fd5b601f909101601f19168101906001600160401b0382119082101761012f57604052565b634e487b7160e01b5f52604160045260245ffd5b905f8091602081519101845af480806101bc575b156101775750506040513d81523d5f602083013e60203d82010160405290565b1561019c57639996b31560e01b5f9081526001600160a01b0391909116600452602490fd5b3d156101ad576040513d5f823e3d90fd5b63d6bda27560e01b5f5260045ffd5b503d1515806101575750813b151561015756fe60806040527f360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc545f9081906001600160a01b0316368280378136915af43d5f803e156048573d5ff35b3d5ffd",
}

// FaaSProxy is an auto generated Go binding around an Ethereum contract.
type FaaSProxy struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FaaSProxy) GetABI() abi.ABI {
	return c.abi
}

// NewFaaSProxy creates a new instance of FaaSProxy.
func NewFaaSProxy() *FaaSProxy {
	parsed, err := FaaSProxyMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FaaSProxy{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FaaSProxy) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address implementation) returns()
func (faaSProxy *FaaSProxy) PackConstructor(implementation common.Address) []byte {
	enc, err := faaSProxy.abi.Pack("", implementation)
	if err != nil {
		panic(err)
	}
	return enc
}

// FaaSViewsMetaData contains all meta data concerning the FaaSViews contract.
var FaaSViewsMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"contractITangle\",\"name\":\"tangle\",\"type\":\"address\"},{\"internalType\":\"contractIOperatorStaking\",\"name\":\"staking\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "FaaSViews",
	Bin: "0x60c03461011f57601f612a3d38819003918201601f19168301916001600160401b0383118484101761012357808492604094855283398101031261011f578051906001600160a01b038216820361011f57602001516001600160a01b038116810361011f57301561010c57600180546001600160a01b03199081169091555f805430928116831782556040519492916001600160a01b03909116907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a360805260a05261290590816101388239608051818181610df5015281816111630152818161153d0152818161230d015281816125550152612717015260a051818181610e2301526115170152f35b631e4fbdf760e01b5f525f60045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c8063023c91c31461162a5780630d58e15a146114a55780631551953d146113985780631ac79c41146112d75780632591432d146111285780633c27614e146110fc5780633e6e930314610fa15780633eb3395a14610f4b5780634218b70414610e72578063480a51a614610ddc57806350c246d614610bb257806356b8045014610b0c578063659ffe1d146109415780636f7a1ea1146108c9578063715018a61461087957806379ba5097146108075780637c6f3158146107ea5780638da5cb5b146107c3578063bc8133611461070f578063c655ddd614610697578063cab08dc6146105e5578063d59acf041461042a578063d85c10ea1461030c578063e30c3978146102e4578063e824057714610241578063f2fde38b146101d1578063f43d993d1461018d5763fbd67c431461014d575f80fd5b346101895760403660031901126101895761022061017a61016c61169c565b6101746116b2565b90611d8f565b610187604051809261172a565bf35b5f80fd5b34610189576060366003190112610189576101a661169c565b6101ae6116b2565b9060443560ff8116809103610189576020926101c992612701565b604051908152f35b34610189576020366003190112610189576101ea61185e565b6101f2612624565b600180546001600160a01b0319166001600160a01b039283169081179091555f8054919291909116907f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227009080a3005b346101895760403660031901126101895761025a61169c565b6102626116b2565b6001600160401b039182165f908152600d6020908152604080832094909316825292835281812091518254808252928252838220909384019290915b8181106102c5576102c1856102b5818703826118fb565b604051918291826116de565b0390f35b82546001600160a01b031684526020909301926001928301920161029e565b34610189575f366003190112610189576001546040516001600160a01b039091168152602090f35b346101895760403660031901126101895761032561185e565b602435906001600160a01b03821682036101895763ffffffff60c0925f60a0604051610350816118c5565b828152826020820152826040820152826060820152826080820152015260018060a01b0383165f52600f60205260405f2060018060a01b0382165f526020528160405f2064ffffffffff60016103b0835495828060a01b03871698612637565b9201549361ffff604051936103c4856118c5565b8885526020850190151581526040850190828460c81c16825284606087019460a01c1684528660a06080880197828b168952019860201c168852604051998a5251151560208a0152511660408801525116606086015251166080840152511660a0820152f35b346101895760603660031901126101895761044361169c565b61044b6116b2565b6104856104566116c8565b6001600160401b038481165f908152600560205260409020549381169391811691849160689190911c1661206e565b5f5f5b8281106105ac575061049990611935565b925f905f925b808410610547578551866104cb6104b58361191e565b926104c360405194856118fb565b80845261191e565b602083019190601f19013683375f5b815181101561050257806104f06001928461198f565b516104fb828761198f565b52016104da565b505090604051918291602083019060208452518091526040830191905f5b81811061052e575050500390f35b8251845285945060209384019390920191600101610520565b9394929361056960016001600160401b03610562888a611967565b16846127ad565b915f5b835181101561059d57806105826001928661198f565b5161059661058f88611974565b978961198f565b520161056c565b5093959460010193915061049f565b919291906001906105db906105d4836001600160401b036105cd8789611967565b16896127ad565b5190611967565b9101929192610488565b34610189576040366003190112610189576105fe61185e565b6024359060ff821680920361018957610615611d65565b506001600160a01b03165f9081526007602090815260408083209383529290528190205490516060916001600160401b0381169161065281611874565b828152604082811c6001600160401b03908116602080850191825260809590951c9383019384528251958652511692840192909252516001600160801b031690820152f35b34610189576020366003190112610189576004356004811015610189576106bd81611720565b5f52600e60205261ffff60405f20541680155f146106e75750602060645b61ffff60405191168152f35b5f190161ffff81116106fb576020906106db565b634e487b7160e01b5f52601160045260245ffd5b34610189576040366003190112610189576004356004549061073c610737602435838561206e565b611935565b5f5b81518110156107b5576107518184611967565b90848210156107a15760045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b90910154600191906001600160a01b031661079a828561198f565b520161073e565b634e487b7160e01b5f52603260045260245ffd5b604051806102c184826116de565b34610189575f366003190112610189575f546040516001600160a01b039091168152602090f35b34610189575f366003190112610189576020600454604051908152f35b34610189575f36600319011261018957600154336001600160a01b039091160361086657600180546001600160a01b03199081169091555f805433928116831782556001600160a01b0316905f5160206128e55f395f51905f529080a3005b63118cdaa760e01b5f523360045260245ffd5b34610189575f36600319011261018957610891612624565b600180546001600160a01b03199081169091555f80549182168155906001600160a01b03165f5160206128e55f395f51905f528280a3005b346101895760403660031901126101895760606108fe6108f86108ea61169c565b6108f26116b2565b906121c0565b546125b4565b805160c08201516040909201516001600160a01b039091169163ffffffff1661092682611720565b604051928352602083015261093a81611720565b6040820152f35b3461018957604036600319011261018957602435610960600435611f54565b6040810180515f939291906001600160401b03165b80151580610b03575b156109c75782515f198201916001600160401b039091169082116106fb576109c1916004916109b6916001600160401b0316906121c0565b015460101c94611974565b93610975565b5090836109d38161191e565b926109e160405194856118fb565b818452601f196109f08361191e565b015f5b818110610ae0575050515f92906001600160401b03165b828410610a6f57846040518091602082016020835281518091526020604084019201905f5b818110610a3d575050500390f35b8251805161ffff1685526020908101516001600160401b03168186015286955060409094019390920191600101610a2f565b81515f198201916001600160401b039091169082116106fb576001916001600160401b031690600490610aa39083906121c0565b01549060405190610ab3826118aa565b61ffff831682526020820152610ac9868861198f565b52610ad4858761198f565b5060101c930192610a0a565b602090604051610aef816118aa565b5f81525f83820152828289010152016109f3565b5083851061097e565b3461018957602036600319011261018957610b2561169c565b610b2d611bbe565b5060018060401b03165f526005602052608060405f205463ffffffff811690604051610b588161188f565b8281526001600160401b03606883901c8116602080840191825260a885901c8316604080860191825260ff606097881c16151595870195865280519788529251841691870191909152519091169084015251151590820152f35b3461018957602036600319011261018957610bcb61185e565b6040516101208101916001600160401b03831182841017610dc85761010060ff91610120946040525f84525f60208501525f60408501525f60608501525f60808501525f60a08501525f60c08501525f60e08501525f8285015260018060a01b031692835f52600260205260405f20549363ffffffff610c496121ea565b9561ffff81168752858160101c166020880152818160181c16604088015264ffffffffff8160381c16606088015264ffffffffff8160601c16608088015264ffffffffff8160881c1660a088015264ffffffffff8160b01c1660c088015260d81c1660e08601525f52600360205260405f205415159361ffff81511663ffffffff6040830151166040840152602083015284825264ffffffffff60608201511664ffffffffff60808301511664ffffffffff60a08401511660a08501526080840152606083015264ffffffffff60c0820151169084602063ffffffff60e084015116920151168484015260e083015260c082015260405193845263ffffffff602082015116602085015263ffffffff604082015116604085015260018060401b03606082015116606085015260018060401b03608082015116608085015260018060401b0360a08201511660a085015260018060401b0360c08201511660c085015260018060401b0360e08201511660e0850152015116610100820152f35b634e487b7160e01b5f52604160045260245ffd5b34610189575f36600319011261018957600154604080517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0390811682527f000000000000000000000000000000000000000000000000000000000000000016602082015260e083901c60ff1615159181019190915260a09190911c6001600160401b03166060820152608090f35b3461018957602036600319011261018957610140610e91600435611be2565b6040805160208082528351818301528301516001600160401b03908116828401529183015182166060808301919091528301516001600160a01b03908116608080840191909152840151811660a0808401919091528401511660c08083019190915283015190911660e080830191909152820151909283926102c192610f168161167e565b610100850152610100810151151561012085015260ff610120820151168285015201516101608084015261018083019061182b565b346101895760203660031901126101895760043560ff8116809103610189575f52600860205263ffffffff60405f20541680155f14610f99575060206102585b63ffffffff60405191168152f35b602090610f8b565b3461018957606036600319011261018957610fba61169c565b610fc26116b2565b610fcd6104566116c8565b5f5f5b8281106110d05750610fe190611935565b925f905f925b80841061107957855186610ffd6104b58361191e565b602083019190601f19013683375f5b815181101561103457806110226001928461198f565b5161102d828761198f565b520161100c565b505090604051918291602083019060208452518091526040830191905f5b818110611060575050500390f35b8251845285945060209384019390920191600101611052565b9394929361109460026001600160401b03610562888a611967565b915f5b83518110156110c157806110ad6001928661198f565b516110ba61058f88611974565b5201611097565b50939594600101939150610fe7565b919291906001906110f2906105d460026001600160401b036105cd8789611967565b9101929192610fd0565b346101895760403660031901126101895760206101c961111a61169c565b6111226116b2565b90612547565b34610189575f36600319011261018957611140611bbe565b6001546040516335ba86c360e01b815260e09190911c60ff1691906020816004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156112cc575f9161129a575b5060208201926060830191825215158352600282525f8060405160208101906313110f8160e21b825260018060401b036024820152826044820152604481526111e56064826118fb565b5190305afa3d15611292573d936001600160401b038511610dc85760405194611218601f8201601f1916602001876118fb565b85523d5f602087013e5b81611286575b81611260575b6080945060408401911515825263ffffffff604051945116845251151560208401525115156040830152516060820152f35b9050602084519481808201968792010103126101895763ffffffff60809451119061122e565b84516020149150611228565b606093611222565b90506020813d6020116112c4575b816112b5602093836118fb565b8101031261018957518361119b565b3d91506112a8565b6040513d5f823e3d90fd5b34610189576020366003190112610189576101206112f6600435611a2f565b6040805160208082528351818301528301516001600160401b03908116828401529183015182166060808301919091528301516001600160a01b03908116608080840191909152840151811660a0808401919091528401511660c080830191909152830151821660e08083019190915283015190911661010080830191909152820151838201529101516101408083015281906102c19061016083019061182b565b34610189576060366003190112610189576113b161169c565b6113b96116b2565b6113c46104566116c8565b916113ce8361191e565b926113dc60405194856118fb565b8084526113eb601f199161191e565b015f5b81811061148e5750505f5b835181101561143d576001906114216001600160401b0361141a8387611967565b1684611d8f565b61142b828761198f565b52611436818661198f565b50016113f9565b836040518091602082016020835281518091526020604084019201905f5b818110611469575050500390f35b91935091602061022082611480600194885161172a565b01940191019184939261145b565b6020906114996119a3565b828288010152016113ee565b34610189576060366003190112610189576114be61169c565b6024359063ffffffff8216809203610189576044359063ffffffff821680920361018957829060018060401b0316805f52600560205261150d61073760405f20948463ffffffff87541661206e565b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000008116945f917f00000000000000000000000000000000000000000000000000000000000000001690600101825b84518110156115de578061157960019289611967565b5f5282602052818060a01b0360405f205416611593611d65565b506115b8816040516115a481611874565b8781528c60208201528a60408201526120ad565b6115c4575b5001611563565b6115d76115d087611974565b968861198f565b52896115bd565b5050506115ea81611935565b915f5b82811061160257604051806102c186826116de565b6001906001600160a01b03611617828561198f565b5116611623828761198f565b52016115ed565b3461018957602036600319011261018957611646600435611f54565b61164f81611fee565b156116755760a060209101516116648161167e565b604051906116718161167e565b8152f35b5060205f611664565b6003111561168857565b634e487b7160e01b5f52602160045260245ffd5b600435906001600160401b038216820361018957565b602435906001600160401b038216820361018957565b604435906001600160401b038216820361018957565b60206040818301928281528451809452019201905f5b8181106117015750505090565b82516001600160a01b03168452602093840193909201916001016116f4565b6004111561168857565b80516001600160a01b0316825260208082015160ff1690830152604081015161175281611720565b60408301526060810151600581101561168857610200918291606085015260ff608082015116608085015260a0810151151560a085015260c0810151151560c085015260e0810151151560e085015261010081015160030b61010085015260018060401b036101208201511661012085015260018060401b036101408201511661014085015260018060401b036101608201511661016085015260018060401b03610180820151166101808501526101a08101516101a08501526101c08101516101c08501526101e08101516101e08501520151910152565b90602080835192838152019201905f5b8181106118485750505090565b825184526020938401939092019160010161183b565b600435906001600160a01b038216820361018957565b606081019081106001600160401b03821117610dc857604052565b608081019081106001600160401b03821117610dc857604052565b604081019081106001600160401b03821117610dc857604052565b60c081019081106001600160401b03821117610dc857604052565b60e081019081106001600160401b03821117610dc857604052565b601f909101601f19168101906001600160401b03821190821017610dc857604052565b6001600160401b038111610dc85760051b60200190565b9061193f8261191e565b61194c60405191826118fb565b828152809261195d601f199161191e565b0190602036910137565b919082018092116106fb57565b5f1981146106fb5760010190565b8051156107a15760200190565b80518210156107a15760209160051b010190565b6040519061022082016001600160401b03811183821017610dc8576040525f610200838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152826101408201528261016082015282610180820152826101a0820152826101c0820152826101e08201520152565b604051919061014083016001600160401b03811184821017610dc8576040525f83525f60208401525f60408401525f60608401525f60808401525f60a08401525f60c08401525f60e08401525f610100840152606061012084015282611a9482611f54565b90600160a0830151611aa58161167e565b611aae8161167e565b14801590611bae575b611ba857508051602082018051909391611add916001600160401b0390811691166121c0565b825193516001600160401b03908116604088015290931660208601528452600282015460ff90611b0c90612237565b8354604082015164ffffffffff1660c08801526001600160a01b03811660608801529092611b39906122cd565b61012089015260018060a01b031660a088015260018060a01b0316608087015260a01c16600281149182611b8f575b508115611b84575b50611b785750565b60040154610100830152565b60059150145f611b70565b60e0908101516001600160401b0316908601525f611b68565b93505050565b50611bb882611fee565b15611ab7565b60405190611bcb8261188f565b5f6060838281528260208201528260408201520152565b60405190919061016081016001600160401b03811182821017610dc8576040525f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f61012082015260606101408201528092611c5081611f54565b91600260a0840151611c618161167e565b611c6a8161167e565b14801590611d48575b611ba857508151602083018051909291611c99916001600160401b0390811691166121c0565b9160018060401b038451169060018060401b0390511660408701526020860152845264ffffffffff6040611cd06002840154612237565b92549201511660c08501526001600160a01b03166060840152611cf2816122cd565b6101408601526001600160a01b0390811660a086015216608084015260c081015190611d1d8261167e565b60ff60606080830151151592015116610120850152610100840152611d418161167e565b60e0830152565b50611d5283611fee565b15611c73565b919082039182116106fb57565b60405190611d7282611874565b5f6040838281528260208201520152565b60058210156116885752565b9190611da390611d9d6119a3565b936121c0565b611dad81546125b4565b611dba6002830154612237565b9060018060a01b03815116602082019160ff83511690604081015190611ddf82611720565b60ff606063ffffffff60c0840151169201511660808a0152610160890152611e0681611720565b604088015260208701528552606082015191600583101561168857611e5460ff936080830151151560a0840151151560c0850151151560e08b015260c08a015260a089015260608801611d83565b80516020820151604083015160e0909301516001600160401b039081166101408a015264ffffffffff93909316610180890152909116610120870152600390810b6101008701528301546101e08601528051600190831611611f0e5760018301546101a08601525b51166001811190811591611f03575b8115611ef8575b8115611eed575b50611ee15750565b60040154610200830152565b60089150145f611ed9565b600581149150611ed2565b600281149150611ecb565b60018301546101c0860152611ebc565b60405190611f2b826118e0565b5f60c0838281528260208201528260408201528260608201528260808201528260a08201520152565b611f5c611f1e565b505f52600a60205260405f205460ff611f73611f1e565b6001600160401b038084168252604084811c82166020840152608085811c9092169083015260c084901c8316606083015260c884901c83161515908201529160d081901c8216611fc28161167e565b611fcb8161167e565b60a084015260d81c16611fdd8161167e565b611fe68161167e565b60c082015290565b60a0810151611ffc8161167e565b6120058161167e565b156120695780516020820151612027916001600160401b0391821691166121c0565b9060ff600283015460a01c16156120635760808101511591821561204a57505090565b60019192506060600460ff920154930151161b16151590565b50505f90565b505f90565b80821015612099576120808282611d58565b83101561208c57505090565b6120969250611d58565b90565b5050505f90565b5190811515820361018957565b805160408083015190516352cad90f60e11b81526001600160401b0390911660048201526001600160a01b039384166024820181905293909160209183916044918391165afa9081156112cc575f91612186575b501561206357602001516001600160a01b0316801591821561212257505090565b602091925060246040518094819363eb47353360e01b835260048301525afa9081156112cc575f91612152575090565b90506020813d60201161217e575b8161216d602093836118fb565b8101031261018957612096906120a0565b3d9150612160565b90506020813d6020116121b8575b816121a1602093836118fb565b81010312610189576121b2906120a0565b5f612101565b3d9150612194565b6001600160401b039081165f90815260066020908152604080832094909316825292909252902090565b6040519061010082016001600160401b03811183821017610dc8576040525f60e0838281528260208201528260408201528260608201528260808201528260a08201528260c08201520152565b906122406121ea565b63ffffffff831660030b8152602083811c6001600160401b031690820152606083901c64ffffffffff16604082015291608881901c60ff1660058110156116885761228e9060608501611d83565b60ff8160901c161515608084015260ff8160981c16151560a084015260ff8160a01c161515151560c084015260018060401b039060a81c1660e0830152565b805160208201516040516353395e0560e11b81526001600160401b039283166004820181905291909216602483018190529293929160609060e0816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156112cc575f92612485575b50506020908101515f838152600b835260408082206001600160401b039690961680835295845280822054858352600685528183208784528552818320958352600c8552818320968352959093529190912082546001600160a01b0392831696949092169390929091600160a09190911c60ff16118061247c575b8061246f575b61243d57508154946123d786611935565b935f5b85518110156124345783516001600160401b031690888110156107a157612423600192875f5260205f20848060501b0390600385040154600a600386060260031b1c169061276e565b61242d828961198f565b52016123da565b50949250945050565b9392949150506001604051936124546040866118fb565b81855260203681870137015461246984611982565b52929190565b50600181015415156123c6565b508254156123c0565b90915060e0823d60e01161253f575b816124a160e093836118fb565b8101031261018957604051916124b6836118e0565b805160ff8116810361018957835260208101516001600160a01b038116810361018957602084015260408101516001600160401b03811681036101895760408401528181015163ffffffff811681036101895760c09284015261251b608082016120a0565b608084015261252c60a082016120a0565b60a0840152015160c08201525f80612345565b3d9150612494565b6040805146602082019081527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316928201929092526001600160401b0392831660608201529190921660808083019190915281526125ae60a0826118fb565b51902090565b906125bd611f1e565b9160018060a01b038116835260ff8160a01c16602084015260ff8160a81c166125e581611720565b6125ee81611720565b604084015260ff8160b01c16606084015261ffff8160b81c16608084015262ffffff8160c81c1660a084015260e01c60c0830152565b5f546001600160a01b0316330361086657565b60018060a01b031690815f52600f60205260405f209060018060a01b03165f5260205260405f20805461ffff8160c81c16159081156126ed575b50612063575f905b6003821115612689575050505f90565b80546001600160a01b03168381146126e457835f52600f60205260405f209060018060a01b03165f5260205260405f209063ffffffff600181845460d81c1692015460401c1603612099576126de9091611974565b90612679565b50505050600190565b64ffffffffff915060a01c1642115f612671565b6040805146602082019081526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016928201929092526001600160401b03928316606082015292909116608083015260a0808301939093529181526125ae60c0826118fb565b601082901c6001600160401b0316600460ff61278a83856121c0565b5460a01c16036127a25761ffff612096931691612701565b906120969250612547565b9291906060916127bd82866121c0565b9260028401549160ff8360a01c16156128dc57600460ff865460a01c1603612871576002906127eb8161167e565b0361286a5750600490612815906001600160401b039060e09061280d90612237565b015116611935565b920154935f905f5b845183101561286257806001612839921b881661283e57611974565b61281d565b612849818685612701565b61285c61285586611974565b958861198f565b52611974565b505050509150565b9450505050565b9495909350612881929150612547565b9160a061288d84611f54565b01516128988161167e565b6128a18261167e565b6128aa8161167e565b036128d75750604051906128bf6040836118fb565b60018252602036818401376128d382611982565b5290565b905090565b50945050505056fe8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0",
}

// FaaSViews is an auto generated Go binding around an Ethereum contract.
type FaaSViews struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *FaaSViews) GetABI() abi.ABI {
	return c.abi
}

// NewFaaSViews creates a new instance of FaaSViews.
func NewFaaSViews() *FaaSViews {
	parsed, err := FaaSViewsMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &FaaSViews{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *FaaSViews) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address tangle, address staking) returns()
func (faaSViews *FaaSViews) PackConstructor(tangle common.Address, staking common.Address) []byte {
	enc, err := faaSViews.abi.Pack("", tangle, staking)
	if err != nil {
		panic(err)
	}
	return enc
}

// StakingMetaData contains all meta data concerning the Staking contract.
var StakingMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorSelfStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"increaseStake\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isOperatorActive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minOperatorStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operatorBondToken\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"startLeaving\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "Staking",
}

// Staking is an auto generated Go binding around an Ethereum contract.
type Staking struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Staking) GetABI() abi.ABI {
	return c.abi
}

// NewStaking creates a new instance of Staking.
func NewStaking() *Staking {
	parsed, err := StakingMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Staking{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Staking) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackGetOperatorSelfStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd673e0b9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorSelfStake(address operator) view returns(uint256)
func (staking *Staking) PackGetOperatorSelfStake(operator common.Address) []byte {
	enc, err := staking.abi.Pack("getOperatorSelfStake", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorSelfStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd673e0b9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorSelfStake(address operator) view returns(uint256)
func (staking *Staking) TryPackGetOperatorSelfStake(operator common.Address) ([]byte, error) {
	return staking.abi.Pack("getOperatorSelfStake", operator)
}

// UnpackGetOperatorSelfStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd673e0b9.
//
// Solidity: function getOperatorSelfStake(address operator) view returns(uint256)
func (staking *Staking) UnpackGetOperatorSelfStake(data []byte) (*big.Int, error) {
	out, err := staking.abi.Unpack("getOperatorSelfStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetOperatorStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe4e88de8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorStake(address operator) view returns(uint256)
func (staking *Staking) PackGetOperatorStake(operator common.Address) []byte {
	enc, err := staking.abi.Pack("getOperatorStake", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe4e88de8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorStake(address operator) view returns(uint256)
func (staking *Staking) TryPackGetOperatorStake(operator common.Address) ([]byte, error) {
	return staking.abi.Pack("getOperatorStake", operator)
}

// UnpackGetOperatorStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe4e88de8.
//
// Solidity: function getOperatorStake(address operator) view returns(uint256)
func (staking *Staking) UnpackGetOperatorStake(data []byte) (*big.Int, error) {
	out, err := staking.abi.Unpack("getOperatorStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackIncreaseStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9e257ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function increaseStake() payable returns()
func (staking *Staking) PackIncreaseStake() []byte {
	enc, err := staking.abi.Pack("increaseStake")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncreaseStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd9e257ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function increaseStake() payable returns()
func (staking *Staking) TryPackIncreaseStake() ([]byte, error) {
	return staking.abi.Pack("increaseStake")
}

// PackIsOperatorActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb473533.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperatorActive(address operator) view returns(bool)
func (staking *Staking) PackIsOperatorActive(operator common.Address) []byte {
	enc, err := staking.abi.Pack("isOperatorActive", operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperatorActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb473533.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperatorActive(address operator) view returns(bool)
func (staking *Staking) TryPackIsOperatorActive(operator common.Address) ([]byte, error) {
	return staking.abi.Pack("isOperatorActive", operator)
}

// UnpackIsOperatorActive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeb473533.
//
// Solidity: function isOperatorActive(address operator) view returns(bool)
func (staking *Staking) UnpackIsOperatorActive(data []byte) (bool, error) {
	out, err := staking.abi.Unpack("isOperatorActive", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMinOperatorStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd775cb61.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minOperatorStake() view returns(uint256)
func (staking *Staking) PackMinOperatorStake() []byte {
	enc, err := staking.abi.Pack("minOperatorStake")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinOperatorStake is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd775cb61.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minOperatorStake() view returns(uint256)
func (staking *Staking) TryPackMinOperatorStake() ([]byte, error) {
	return staking.abi.Pack("minOperatorStake")
}

// UnpackMinOperatorStake is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd775cb61.
//
// Solidity: function minOperatorStake() view returns(uint256)
func (staking *Staking) UnpackMinOperatorStake(data []byte) (*big.Int, error) {
	out, err := staking.abi.Unpack("minOperatorStake", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOperatorBondToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f157fb9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operatorBondToken() view returns(address)
func (staking *Staking) PackOperatorBondToken() []byte {
	enc, err := staking.abi.Pack("operatorBondToken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperatorBondToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0f157fb9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operatorBondToken() view returns(address)
func (staking *Staking) TryPackOperatorBondToken() ([]byte, error) {
	return staking.abi.Pack("operatorBondToken")
}

// UnpackOperatorBondToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0f157fb9.
//
// Solidity: function operatorBondToken() view returns(address)
func (staking *Staking) UnpackOperatorBondToken(data []byte) (common.Address, error) {
	out, err := staking.abi.Unpack("operatorBondToken", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2acde098.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerOperator() payable returns()
func (staking *Staking) PackRegisterOperator() []byte {
	enc, err := staking.abi.Pack("registerOperator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2acde098.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerOperator() payable returns()
func (staking *Staking) TryPackRegisterOperator() ([]byte, error) {
	return staking.abi.Pack("registerOperator")
}

// PackStartLeaving is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87703550.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function startLeaving() returns()
func (staking *Staking) PackStartLeaving() []byte {
	enc, err := staking.abi.Pack("startLeaving")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStartLeaving is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87703550.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function startLeaving() returns()
func (staking *Staking) TryPackStartLeaving() ([]byte, error) {
	return staking.abi.Pack("startLeaving")
}

// StatusMetaData contains all meta data concerning the Status contract.
var StatusMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"signed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"current\",\"type\":\"uint64\"}],\"name\":\"HeartbeatFromFuture\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"signed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"current\",\"type\":\"uint64\"}],\"name\":\"HeartbeatStale\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidSignature\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NotRegisteredOperator\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"statusCode\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"timestamp\",\"type\":\"uint256\"}],\"name\":\"HeartbeatReceived\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumIOperatorStatus.StatusCode\",\"name\":\"oldStatus\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"enumIOperatorStatus.StatusCode\",\"name\":\"newStatus\",\"type\":\"uint8\"}],\"name\":\"StatusChanged\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getLastHeartbeat\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorStatus\",\"outputs\":[{\"internalType\":\"enumIOperatorStatus.StatusCode\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isOnline\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isRegisteredOperator\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"statusCode\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"metrics\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"timestamp\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"submitHeartbeat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "Status",
}

// Status is an auto generated Go binding around an Ethereum contract.
type Status struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Status) GetABI() abi.ABI {
	return c.abi
}

// NewStatus creates a new instance of Status.
func NewStatus() *Status {
	parsed, err := StatusMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Status{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Status) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackGetLastHeartbeat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c76697a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getLastHeartbeat(uint64 serviceId, address operator) view returns(uint256)
func (status *Status) PackGetLastHeartbeat(serviceId uint64, operator common.Address) []byte {
	enc, err := status.abi.Pack("getLastHeartbeat", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetLastHeartbeat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c76697a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getLastHeartbeat(uint64 serviceId, address operator) view returns(uint256)
func (status *Status) TryPackGetLastHeartbeat(serviceId uint64, operator common.Address) ([]byte, error) {
	return status.abi.Pack("getLastHeartbeat", serviceId, operator)
}

// UnpackGetLastHeartbeat is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0c76697a.
//
// Solidity: function getLastHeartbeat(uint64 serviceId, address operator) view returns(uint256)
func (status *Status) UnpackGetLastHeartbeat(data []byte) (*big.Int, error) {
	out, err := status.abi.Unpack("getLastHeartbeat", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetOperatorStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62c7e8fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorStatus(uint64 serviceId, address operator) view returns(uint8)
func (status *Status) PackGetOperatorStatus(serviceId uint64, operator common.Address) []byte {
	enc, err := status.abi.Pack("getOperatorStatus", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorStatus is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62c7e8fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorStatus(uint64 serviceId, address operator) view returns(uint8)
func (status *Status) TryPackGetOperatorStatus(serviceId uint64, operator common.Address) ([]byte, error) {
	return status.abi.Pack("getOperatorStatus", serviceId, operator)
}

// UnpackGetOperatorStatus is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x62c7e8fc.
//
// Solidity: function getOperatorStatus(uint64 serviceId, address operator) view returns(uint8)
func (status *Status) UnpackGetOperatorStatus(data []byte) (uint8, error) {
	out, err := status.abi.Unpack("getOperatorStatus", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackIsOnline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5685cf68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOnline(uint64 serviceId, address operator) view returns(bool)
func (status *Status) PackIsOnline(serviceId uint64, operator common.Address) []byte {
	enc, err := status.abi.Pack("isOnline", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOnline is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5685cf68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOnline(uint64 serviceId, address operator) view returns(bool)
func (status *Status) TryPackIsOnline(serviceId uint64, operator common.Address) ([]byte, error) {
	return status.abi.Pack("isOnline", serviceId, operator)
}

// UnpackIsOnline is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5685cf68.
//
// Solidity: function isOnline(uint64 serviceId, address operator) view returns(bool)
func (status *Status) UnpackIsOnline(data []byte) (bool, error) {
	out, err := status.abi.Unpack("isOnline", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsRegisteredOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x60cf0991.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRegisteredOperator(uint64 serviceId, address operator) view returns(bool)
func (status *Status) PackIsRegisteredOperator(serviceId uint64, operator common.Address) []byte {
	enc, err := status.abi.Pack("isRegisteredOperator", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRegisteredOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x60cf0991.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRegisteredOperator(uint64 serviceId, address operator) view returns(bool)
func (status *Status) TryPackIsRegisteredOperator(serviceId uint64, operator common.Address) ([]byte, error) {
	return status.abi.Pack("isRegisteredOperator", serviceId, operator)
}

// UnpackIsRegisteredOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x60cf0991.
//
// Solidity: function isRegisteredOperator(uint64 serviceId, address operator) view returns(bool)
func (status *Status) UnpackIsRegisteredOperator(data []byte) (bool, error) {
	out, err := status.abi.Unpack("isRegisteredOperator", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSubmitHeartbeat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2bf4d6a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submitHeartbeat(uint64 serviceId, uint64 blueprintId, uint8 statusCode, bytes metrics, uint64 timestamp, bytes signature) returns()
func (status *Status) PackSubmitHeartbeat(serviceId uint64, blueprintId uint64, statusCode uint8, metrics []byte, timestamp uint64, signature []byte) []byte {
	enc, err := status.abi.Pack("submitHeartbeat", serviceId, blueprintId, statusCode, metrics, timestamp, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmitHeartbeat is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2bf4d6a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submitHeartbeat(uint64 serviceId, uint64 blueprintId, uint8 statusCode, bytes metrics, uint64 timestamp, bytes signature) returns()
func (status *Status) TryPackSubmitHeartbeat(serviceId uint64, blueprintId uint64, statusCode uint8, metrics []byte, timestamp uint64, signature []byte) ([]byte, error) {
	return status.abi.Pack("submitHeartbeat", serviceId, blueprintId, statusCode, metrics, timestamp, signature)
}

// StatusHeartbeatReceived represents a HeartbeatReceived event raised by the Status contract.
type StatusHeartbeatReceived struct {
	ServiceId   uint64
	BlueprintId uint64
	Operator    common.Address
	StatusCode  uint8
	Timestamp   *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const StatusHeartbeatReceivedEventName = "HeartbeatReceived"

// ContractEventName returns the user-defined event name.
func (StatusHeartbeatReceived) ContractEventName() string {
	return StatusHeartbeatReceivedEventName
}

// UnpackHeartbeatReceivedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event HeartbeatReceived(uint64 indexed serviceId, uint64 indexed blueprintId, address indexed operator, uint8 statusCode, uint256 timestamp)
func (status *Status) UnpackHeartbeatReceivedEvent(log *types.Log) (*StatusHeartbeatReceived, error) {
	event := "HeartbeatReceived"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != status.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(StatusHeartbeatReceived)
	if len(log.Data) > 0 {
		if err := status.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range status.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// StatusStatusChanged represents a StatusChanged event raised by the Status contract.
type StatusStatusChanged struct {
	ServiceId uint64
	Operator  common.Address
	OldStatus uint8
	NewStatus uint8
	Raw       *types.Log // Blockchain specific contextual infos
}

const StatusStatusChangedEventName = "StatusChanged"

// ContractEventName returns the user-defined event name.
func (StatusStatusChanged) ContractEventName() string {
	return StatusStatusChangedEventName
}

// UnpackStatusChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event StatusChanged(uint64 indexed serviceId, address indexed operator, uint8 oldStatus, uint8 newStatus)
func (status *Status) UnpackStatusChangedEvent(log *types.Log) (*StatusStatusChanged, error) {
	event := "StatusChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != status.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(StatusStatusChanged)
	if len(log.Data) > 0 {
		if err := status.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range status.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (status *Status) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], status.abi.Errors["HeartbeatFromFuture"].ID.Bytes()[:4]) {
		return status.UnpackHeartbeatFromFutureError(raw[4:])
	}
	if bytes.Equal(raw[:4], status.abi.Errors["HeartbeatStale"].ID.Bytes()[:4]) {
		return status.UnpackHeartbeatStaleError(raw[4:])
	}
	if bytes.Equal(raw[:4], status.abi.Errors["InvalidSignature"].ID.Bytes()[:4]) {
		return status.UnpackInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], status.abi.Errors["NotRegisteredOperator"].ID.Bytes()[:4]) {
		return status.UnpackNotRegisteredOperatorError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// StatusHeartbeatFromFuture represents a HeartbeatFromFuture error raised by the Status contract.
type StatusHeartbeatFromFuture struct {
	Signed  uint64
	Current uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeartbeatFromFuture(uint64 signed, uint64 current)
func StatusHeartbeatFromFutureErrorID() common.Hash {
	return common.HexToHash("0x57ea02e902eb04c801c8754904e75e7eef71beae1c468ff02aaf3798c77030ff")
}

// UnpackHeartbeatFromFutureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeartbeatFromFuture(uint64 signed, uint64 current)
func (status *Status) UnpackHeartbeatFromFutureError(raw []byte) (*StatusHeartbeatFromFuture, error) {
	out := new(StatusHeartbeatFromFuture)
	if err := status.abi.UnpackIntoInterface(out, "HeartbeatFromFuture", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// StatusHeartbeatStale represents a HeartbeatStale error raised by the Status contract.
type StatusHeartbeatStale struct {
	Signed  uint64
	Current uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error HeartbeatStale(uint64 signed, uint64 current)
func StatusHeartbeatStaleErrorID() common.Hash {
	return common.HexToHash("0x60d56dd43ec242365b6dd692e8c18a31c31091a929bb44ceacb44a6ec4d866a9")
}

// UnpackHeartbeatStaleError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error HeartbeatStale(uint64 signed, uint64 current)
func (status *Status) UnpackHeartbeatStaleError(raw []byte) (*StatusHeartbeatStale, error) {
	out := new(StatusHeartbeatStale)
	if err := status.abi.UnpackIntoInterface(out, "HeartbeatStale", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// StatusInvalidSignature represents a InvalidSignature error raised by the Status contract.
type StatusInvalidSignature struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidSignature()
func StatusInvalidSignatureErrorID() common.Hash {
	return common.HexToHash("0x8baa579fce362245063d36f11747a89dd489c54795634fc673cc0e0db51fedc5")
}

// UnpackInvalidSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidSignature()
func (status *Status) UnpackInvalidSignatureError(raw []byte) (*StatusInvalidSignature, error) {
	out := new(StatusInvalidSignature)
	if err := status.abi.UnpackIntoInterface(out, "InvalidSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// StatusNotRegisteredOperator represents a NotRegisteredOperator error raised by the Status contract.
type StatusNotRegisteredOperator struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRegisteredOperator()
func StatusNotRegisteredOperatorErrorID() common.Hash {
	return common.HexToHash("0x3fa1eaf0d0bab745d361ff0c1ef62d7b29715d972b2a621a55a89895af6fe96d")
}

// UnpackNotRegisteredOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRegisteredOperator()
func (status *Status) UnpackNotRegisteredOperatorError(raw []byte) (*StatusNotRegisteredOperator, error) {
	out := new(StatusNotRegisteredOperator)
	if err := status.abi.UnpackIntoInterface(out, "NotRegisteredOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleMetaData contains all meta data concerning the Tangle contract.
var TangleMetaData = bind.MetaData{
	ABI: "[{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"metadataUri\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"metadataHash\",\"type\":\"bytes32\"}],\"name\":\"BlueprintCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"JobCompleted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"}],\"name\":\"JobResultSubmitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"}],\"name\":\"JobSubmitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"quotedOperators\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"totalPrice\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"}],\"name\":\"JobSubmittedFromQuote\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"selector\",\"type\":\"bytes4\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"returnData\",\"type\":\"bytes\"}],\"name\":\"ManagerHookFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"exposureBps\",\"type\":\"uint16\"}],\"name\":\"OperatorJoinedService\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorLeftService\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"OperatorPreferencesUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"OperatorRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorUnregistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"QuoteUsed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"name\":\"ServiceActivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ServiceApproved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ServiceRejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"name\":\"ServiceRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"ServiceTerminated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"slashId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"actualSlashed\",\"type\":\"uint256\"}],\"name\":\"SlashExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"slashId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"proposer\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"slashBps\",\"type\":\"uint16\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"effectiveSlashBps\",\"type\":\"uint16\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"evidence\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"executeAfter\",\"type\":\"uint64\"}],\"name\":\"SlashProposed\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"addPermittedCaller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"components\":[{\"components\":[{\"internalType\":\"enumITangle.AssetKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"internalType\":\"structITangle.Asset\",\"name\":\"asset\",\"type\":\"tuple\"},{\"internalType\":\"uint16\",\"name\":\"exposureBps\",\"type\":\"uint16\"}],\"internalType\":\"structITangle.AssetSecurityCommitment[]\",\"name\":\"securityCommitments\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[4]\",\"name\":\"blsPubkey\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[2]\",\"name\":\"blsPopSignature\",\"type\":\"uint256[2]\"},{\"components\":[{\"internalType\":\"uint8\",\"name\":\"backend\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"expectedMeasurement\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"nonceBinding\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiresAt\",\"type\":\"uint64\"}],\"internalType\":\"structITangle.TeeAttestationCommitment[]\",\"name\":\"teeCommitments\",\"type\":\"tuple[]\"}],\"internalType\":\"structITangle.ApprovalParams\",\"name\":\"params\",\"type\":\"tuple\"}],\"name\":\"approveService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"name\":\"blueprintOperatorCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"metadataUri\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"metadataHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"masterManagerRevision\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"hasConfig\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.PricingModel\",\"name\":\"pricing\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"minOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maxOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"subscriptionRate\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"subscriptionInterval\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"eventRate\",\"type\":\"uint256\"}],\"internalType\":\"structITangle.BlueprintConfig\",\"name\":\"config\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"author\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"category\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"codeRepository\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"logo\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"website\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"license\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"profilingData\",\"type\":\"string\"}],\"internalType\":\"structITangle.BlueprintMetadata\",\"name\":\"metadata\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"metadataUri\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"paramsSchema\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultSchema\",\"type\":\"bytes\"}],\"internalType\":\"structITangle.JobDefinition[]\",\"name\":\"jobs\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes\",\"name\":\"registrationSchema\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"requestSchema\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintSourceKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"registry\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"image\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"tag\",\"type\":\"string\"}],\"internalType\":\"structITangle.ImageRegistrySource\",\"name\":\"container\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.WasmRuntime\",\"name\":\"runtime\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.WasmSource\",\"name\":\"wasm\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.NativeSource\",\"name\":\"native\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"cargoPackage\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"cargoBin\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"basePath\",\"type\":\"string\"}],\"internalType\":\"structITangle.TestingSource\",\"name\":\"testing\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintArchitecture\",\"name\":\"arch\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintOperatingSystem\",\"name\":\"os\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"sha256\",\"type\":\"bytes32\"}],\"internalType\":\"structITangle.BlueprintBinary[]\",\"name\":\"binaries\",\"type\":\"tuple[]\"}],\"internalType\":\"structITangle.BlueprintSource[]\",\"name\":\"sources\",\"type\":\"tuple[]\"},{\"internalType\":\"enumITangle.MembershipModel[]\",\"name\":\"supportedMemberships\",\"type\":\"uint8[]\"}],\"internalType\":\"structITangle.BlueprintDefinition\",\"name\":\"definition\",\"type\":\"tuple\"}],\"name\":\"createBlueprint\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"forceRemoveOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"name\":\"getBlueprint\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.PricingModel\",\"name\":\"pricing\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"active\",\"type\":\"bool\"}],\"internalType\":\"structITangle.Blueprint\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"getJobCall\",\"outputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"resultCount\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"completed\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"isRFQ\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"}],\"internalType\":\"structITangle.JobCall\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"getJobQuotedOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getJobQuotedPrice\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorPublicKey\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorRegistration\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"registeredAt\",\"type\":\"uint64\"}],\"internalType\":\"structITangle.OperatorRegistration\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"getService\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ttl\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"terminatedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"lastPaymentAt\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"operatorCount\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maxOperators\",\"type\":\"uint32\"},{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.PricingModel\",\"name\":\"pricing\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.ServiceStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"internalType\":\"structITangle.Service\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"getServiceOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"name\":\"getServiceRequest\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ttl\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"operatorCount\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"approvalCount\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"paymentToken\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"paymentAmount\",\"type\":\"uint256\"},{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"minOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maxOperators\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"rejected\",\"type\":\"bool\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"activated\",\"type\":\"bool\"}],\"internalType\":\"structITangle.ServiceRequest\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isOperatorRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"isPermittedCaller\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"isServiceActive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isServiceOperator\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"exposureBps\",\"type\":\"uint16\"}],\"name\":\"joinService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"leaveService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"managerHookGasLimit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint16\",\"name\":\"slashBps\",\"type\":\"uint16\"},{\"internalType\":\"bytes32\",\"name\":\"evidence\",\"type\":\"bytes32\"}],\"name\":\"proposeSlash\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"slashId\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"registrationInputs\",\"type\":\"bytes\"}],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"name\":\"rejectService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"removePermittedCaller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address[]\",\"name\":\"operators\",\"type\":\"address[]\"},{\"internalType\":\"bytes\",\"name\":\"config\",\"type\":\"bytes\"},{\"internalType\":\"address[]\",\"name\":\"permittedCallers\",\"type\":\"address[]\"},{\"internalType\":\"uint64\",\"name\":\"ttl\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"paymentToken\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"paymentAmount\",\"type\":\"uint256\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"name\":\"requestService\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"}],\"name\":\"submitJob\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"},{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"timestamp\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"inputsHash\",\"type\":\"bytes32\"}],\"internalType\":\"structITangle.JobQuoteDetails\",\"name\":\"details\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"internalType\":\"structITangle.SignedJobQuote[]\",\"name\":\"quotes\",\"type\":\"tuple[]\"}],\"name\":\"submitJobFromQuote\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"}],\"name\":\"submitResult\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64[]\",\"name\":\"callIds\",\"type\":\"uint64[]\"},{\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"}],\"name\":\"submitResults\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"terminateService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"name\":\"unregisterOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"updateOperatorPreferences\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"}],\"name\":\"AggregationRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintBinaryHashRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintMembershipRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintMetadataHashRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintMetadataRequired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"keyHash\",\"type\":\"bytes32\"}],\"name\":\"DuplicateOperatorKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"}],\"name\":\"InvalidJobIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"InvalidMsgValue\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidOperatorKey\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidState\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"JobAlreadyCompleted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"JobCallNotFound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"JobQuoteInputsMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"expected\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"actual\",\"type\":\"address\"}],\"name\":\"JobQuoteRequesterMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"}],\"name\":\"ManagerRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"returnData\",\"type\":\"bytes\"}],\"name\":\"ManagerReverted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotPermittedCaller\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"NotQuotedOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotServiceOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorAlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorNotInService\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"QuoteAlreadyUsed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ResultAlreadySubmitted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"ServiceExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"ServiceNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"name\":\"ServiceRequestExpiredError\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"acked\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"live\",\"type\":\"bytes32\"}],\"name\":\"StaleSourcesAck\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenNotAllowed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Unauthorized\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"UpfrontPaymentNotAllowedForEventDriven\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"OperatorRewardAccrued\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"grossAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"developerRecipient\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"developerAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"protocolAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"operatorPoolAmount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"stakerPoolAmount\",\"type\":\"uint256\"}],\"name\":\"PaymentDistributed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"RewardsClaimed\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"claimRewards\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"claimRewards\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"claimRewardsAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"pendingRewards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"pendingRewards\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"sourcesHash\",\"type\":\"bytes32\"}],\"name\":\"BlueprintSourcesAcked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"sourcesHash\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintSourceKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"registry\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"image\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"tag\",\"type\":\"string\"}],\"internalType\":\"structITangle.ImageRegistrySource\",\"name\":\"container\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.WasmRuntime\",\"name\":\"runtime\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.WasmSource\",\"name\":\"wasm\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.NativeSource\",\"name\":\"native\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"cargoPackage\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"cargoBin\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"basePath\",\"type\":\"string\"}],\"internalType\":\"structITangle.TestingSource\",\"name\":\"testing\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintArchitecture\",\"name\":\"arch\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintOperatingSystem\",\"name\":\"os\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"sha256\",\"type\":\"bytes32\"}],\"internalType\":\"structITangle.BlueprintBinary[]\",\"name\":\"binaries\",\"type\":\"tuple[]\"}],\"indexed\":false,\"internalType\":\"structITangle.BlueprintSource[]\",\"name\":\"sources\",\"type\":\"tuple[]\"}],\"name\":\"BlueprintSourcesRecorded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"rate\",\"type\":\"uint256\"}],\"name\":\"JobEventRateSet\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"versionId\",\"type\":\"uint64\"}],\"name\":\"ackBinaryVersion\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"sourcesHash\",\"type\":\"bytes32\"}],\"name\":\"ackBlueprintSources\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"}],\"name\":\"getJobEventRate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"getServicePaymentAsset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"sha256Hash\",\"type\":\"bytes32\"},{\"internalType\":\"string\",\"name\":\"binaryUri\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"attestationHash\",\"type\":\"bytes32\"}],\"name\":\"publishBinaryVersion\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"versionId\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintSourceKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"registry\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"image\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"tag\",\"type\":\"string\"}],\"internalType\":\"structITangle.ImageRegistrySource\",\"name\":\"container\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.WasmRuntime\",\"name\":\"runtime\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.WasmSource\",\"name\":\"wasm\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.NativeSource\",\"name\":\"native\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"cargoPackage\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"cargoBin\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"basePath\",\"type\":\"string\"}],\"internalType\":\"structITangle.TestingSource\",\"name\":\"testing\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintArchitecture\",\"name\":\"arch\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintOperatingSystem\",\"name\":\"os\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"sha256\",\"type\":\"bytes32\"}],\"internalType\":\"structITangle.BlueprintBinary[]\",\"name\":\"binaries\",\"type\":\"tuple[]\"}],\"internalType\":\"structITangle.BlueprintSource[]\",\"name\":\"sources\",\"type\":\"tuple[]\"}],\"name\":\"setBlueprintSources\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"uint8[]\",\"name\":\"jobIndexes\",\"type\":\"uint8[]\"},{\"internalType\":\"uint256[]\",\"name\":\"rates\",\"type\":\"uint256[]\"}],\"name\":\"setJobEventRates\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "Tangle",
}

// Tangle is an auto generated Go binding around an Ethereum contract.
type Tangle struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Tangle) GetABI() abi.ABI {
	return c.abi
}

// NewTangle creates a new instance of Tangle.
func NewTangle() *Tangle {
	parsed, err := TangleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Tangle{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Tangle) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAckBinaryVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd3129b5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ackBinaryVersion(uint64 serviceId, uint64 versionId) returns()
func (tangle *Tangle) PackAckBinaryVersion(serviceId uint64, versionId uint64) []byte {
	enc, err := tangle.abi.Pack("ackBinaryVersion", serviceId, versionId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAckBinaryVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd3129b5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ackBinaryVersion(uint64 serviceId, uint64 versionId) returns()
func (tangle *Tangle) TryPackAckBinaryVersion(serviceId uint64, versionId uint64) ([]byte, error) {
	return tangle.abi.Pack("ackBinaryVersion", serviceId, versionId)
}

// PackAckBlueprintSources is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38a702d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ackBlueprintSources(uint64 blueprintId, bytes32 sourcesHash) returns()
func (tangle *Tangle) PackAckBlueprintSources(blueprintId uint64, sourcesHash [32]byte) []byte {
	enc, err := tangle.abi.Pack("ackBlueprintSources", blueprintId, sourcesHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAckBlueprintSources is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x38a702d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ackBlueprintSources(uint64 blueprintId, bytes32 sourcesHash) returns()
func (tangle *Tangle) TryPackAckBlueprintSources(blueprintId uint64, sourcesHash [32]byte) ([]byte, error) {
	return tangle.abi.Pack("ackBlueprintSources", blueprintId, sourcesHash)
}

// PackAddPermittedCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x815d6a26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function addPermittedCaller(uint64 serviceId, address caller) returns()
func (tangle *Tangle) PackAddPermittedCaller(serviceId uint64, caller common.Address) []byte {
	enc, err := tangle.abi.Pack("addPermittedCaller", serviceId, caller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAddPermittedCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x815d6a26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function addPermittedCaller(uint64 serviceId, address caller) returns()
func (tangle *Tangle) TryPackAddPermittedCaller(serviceId uint64, caller common.Address) ([]byte, error) {
	return tangle.abi.Pack("addPermittedCaller", serviceId, caller)
}

// PackApproveService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a46006b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveService((uint64,((uint8,address),uint16)[],uint256[4],uint256[2],(uint8,bytes32,bytes32,uint64)[]) params) returns()
func (tangle *Tangle) PackApproveService(params ITangleApprovalParams) []byte {
	enc, err := tangle.abi.Pack("approveService", params)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6a46006b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveService((uint64,((uint8,address),uint16)[],uint256[4],uint256[2],(uint8,bytes32,bytes32,uint64)[]) params) returns()
func (tangle *Tangle) TryPackApproveService(params ITangleApprovalParams) ([]byte, error) {
	return tangle.abi.Pack("approveService", params)
}

// PackBlueprintOperatorCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d3f65be.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blueprintOperatorCount(uint64 blueprintId) view returns(uint256)
func (tangle *Tangle) PackBlueprintOperatorCount(blueprintId uint64) []byte {
	enc, err := tangle.abi.Pack("blueprintOperatorCount", blueprintId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlueprintOperatorCount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8d3f65be.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blueprintOperatorCount(uint64 blueprintId) view returns(uint256)
func (tangle *Tangle) TryPackBlueprintOperatorCount(blueprintId uint64) ([]byte, error) {
	return tangle.abi.Pack("blueprintOperatorCount", blueprintId)
}

// UnpackBlueprintOperatorCount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8d3f65be.
//
// Solidity: function blueprintOperatorCount(uint64 blueprintId) view returns(uint256)
func (tangle *Tangle) UnpackBlueprintOperatorCount(data []byte) (*big.Int, error) {
	out, err := tangle.abi.Unpack("blueprintOperatorCount", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackClaimRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x372500ab.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimRewards() returns()
func (tangle *Tangle) PackClaimRewards() []byte {
	enc, err := tangle.abi.Pack("claimRewards")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x372500ab.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimRewards() returns()
func (tangle *Tangle) TryPackClaimRewards() ([]byte, error) {
	return tangle.abi.Pack("claimRewards")
}

// PackClaimRewards0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef5cfb8c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimRewards(address token) returns()
func (tangle *Tangle) PackClaimRewards0(token common.Address) []byte {
	enc, err := tangle.abi.Pack("claimRewards0", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimRewards0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xef5cfb8c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimRewards(address token) returns()
func (tangle *Tangle) TryPackClaimRewards0(token common.Address) ([]byte, error) {
	return tangle.abi.Pack("claimRewards0", token)
}

// PackClaimRewardsAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62b83dda.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimRewardsAll() returns()
func (tangle *Tangle) PackClaimRewardsAll() []byte {
	enc, err := tangle.abi.Pack("claimRewardsAll")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimRewardsAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x62b83dda.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimRewardsAll() returns()
func (tangle *Tangle) TryPackClaimRewardsAll() ([]byte, error) {
	return tangle.abi.Pack("claimRewardsAll")
}

// PackCreateBlueprint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3022f66c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createBlueprint((string,bytes32,address,uint32,bool,(uint8,uint8,uint32,uint32,uint256,uint64,uint256),(string,string,string,string,string,string,string,string,string),(string,string,string,bytes,bytes)[],bytes,bytes,(uint8,(string,string,string),(uint8,uint8,string,string),(uint8,string,string),(string,string,string),(uint8,uint8,string,bytes32)[])[],uint8[]) definition) returns(uint64 blueprintId)
func (tangle *Tangle) PackCreateBlueprint(definition ITangleBlueprintDefinition) []byte {
	enc, err := tangle.abi.Pack("createBlueprint", definition)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateBlueprint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3022f66c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createBlueprint((string,bytes32,address,uint32,bool,(uint8,uint8,uint32,uint32,uint256,uint64,uint256),(string,string,string,string,string,string,string,string,string),(string,string,string,bytes,bytes)[],bytes,bytes,(uint8,(string,string,string),(uint8,uint8,string,string),(uint8,string,string),(string,string,string),(uint8,uint8,string,bytes32)[])[],uint8[]) definition) returns(uint64 blueprintId)
func (tangle *Tangle) TryPackCreateBlueprint(definition ITangleBlueprintDefinition) ([]byte, error) {
	return tangle.abi.Pack("createBlueprint", definition)
}

// UnpackCreateBlueprint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3022f66c.
//
// Solidity: function createBlueprint((string,bytes32,address,uint32,bool,(uint8,uint8,uint32,uint32,uint256,uint64,uint256),(string,string,string,string,string,string,string,string,string),(string,string,string,bytes,bytes)[],bytes,bytes,(uint8,(string,string,string),(uint8,uint8,string,string),(uint8,string,string),(string,string,string),(uint8,uint8,string,bytes32)[])[],uint8[]) definition) returns(uint64 blueprintId)
func (tangle *Tangle) UnpackCreateBlueprint(data []byte) (uint64, error) {
	out, err := tangle.abi.Unpack("createBlueprint", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackForceRemoveOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x684d89f5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function forceRemoveOperator(uint64 serviceId, address operator) returns()
func (tangle *Tangle) PackForceRemoveOperator(serviceId uint64, operator common.Address) []byte {
	enc, err := tangle.abi.Pack("forceRemoveOperator", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackForceRemoveOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x684d89f5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function forceRemoveOperator(uint64 serviceId, address operator) returns()
func (tangle *Tangle) TryPackForceRemoveOperator(serviceId uint64, operator common.Address) ([]byte, error) {
	return tangle.abi.Pack("forceRemoveOperator", serviceId, operator)
}

// PackGetBlueprint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7696dbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getBlueprint(uint64 blueprintId) view returns((address,address,uint64,uint8,uint8,bool))
func (tangle *Tangle) PackGetBlueprint(blueprintId uint64) []byte {
	enc, err := tangle.abi.Pack("getBlueprint", blueprintId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetBlueprint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7696dbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getBlueprint(uint64 blueprintId) view returns((address,address,uint64,uint8,uint8,bool))
func (tangle *Tangle) TryPackGetBlueprint(blueprintId uint64) ([]byte, error) {
	return tangle.abi.Pack("getBlueprint", blueprintId)
}

// UnpackGetBlueprint is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb7696dbb.
//
// Solidity: function getBlueprint(uint64 blueprintId) view returns((address,address,uint64,uint8,uint8,bool))
func (tangle *Tangle) UnpackGetBlueprint(data []byte) (ITangleBlueprint, error) {
	out, err := tangle.abi.Unpack("getBlueprint", data)
	if err != nil {
		return *new(ITangleBlueprint), err
	}
	out0 := *abi.ConvertType(out[0], new(ITangleBlueprint)).(*ITangleBlueprint)
	return out0, nil
}

// PackGetJobCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa672bc0a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getJobCall(uint64 serviceId, uint64 callId) view returns((uint8,address,uint64,uint32,bool,bool,uint256))
func (tangle *Tangle) PackGetJobCall(serviceId uint64, callId uint64) []byte {
	enc, err := tangle.abi.Pack("getJobCall", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetJobCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa672bc0a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getJobCall(uint64 serviceId, uint64 callId) view returns((uint8,address,uint64,uint32,bool,bool,uint256))
func (tangle *Tangle) TryPackGetJobCall(serviceId uint64, callId uint64) ([]byte, error) {
	return tangle.abi.Pack("getJobCall", serviceId, callId)
}

// UnpackGetJobCall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa672bc0a.
//
// Solidity: function getJobCall(uint64 serviceId, uint64 callId) view returns((uint8,address,uint64,uint32,bool,bool,uint256))
func (tangle *Tangle) UnpackGetJobCall(data []byte) (ITangleJobCall, error) {
	out, err := tangle.abi.Unpack("getJobCall", data)
	if err != nil {
		return *new(ITangleJobCall), err
	}
	out0 := *abi.ConvertType(out[0], new(ITangleJobCall)).(*ITangleJobCall)
	return out0, nil
}

// PackGetJobEventRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9333bb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getJobEventRate(uint64 blueprintId, uint8 jobIndex) view returns(uint256)
func (tangle *Tangle) PackGetJobEventRate(blueprintId uint64, jobIndex uint8) []byte {
	enc, err := tangle.abi.Pack("getJobEventRate", blueprintId, jobIndex)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetJobEventRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9333bb1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getJobEventRate(uint64 blueprintId, uint8 jobIndex) view returns(uint256)
func (tangle *Tangle) TryPackGetJobEventRate(blueprintId uint64, jobIndex uint8) ([]byte, error) {
	return tangle.abi.Pack("getJobEventRate", blueprintId, jobIndex)
}

// UnpackGetJobEventRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf9333bb1.
//
// Solidity: function getJobEventRate(uint64 blueprintId, uint8 jobIndex) view returns(uint256)
func (tangle *Tangle) UnpackGetJobEventRate(data []byte) (*big.Int, error) {
	out, err := tangle.abi.Unpack("getJobEventRate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetJobQuotedOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x038dda6c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getJobQuotedOperators(uint64 serviceId, uint64 callId) view returns(address[])
func (tangle *Tangle) PackGetJobQuotedOperators(serviceId uint64, callId uint64) []byte {
	enc, err := tangle.abi.Pack("getJobQuotedOperators", serviceId, callId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetJobQuotedOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x038dda6c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getJobQuotedOperators(uint64 serviceId, uint64 callId) view returns(address[])
func (tangle *Tangle) TryPackGetJobQuotedOperators(serviceId uint64, callId uint64) ([]byte, error) {
	return tangle.abi.Pack("getJobQuotedOperators", serviceId, callId)
}

// UnpackGetJobQuotedOperators is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x038dda6c.
//
// Solidity: function getJobQuotedOperators(uint64 serviceId, uint64 callId) view returns(address[])
func (tangle *Tangle) UnpackGetJobQuotedOperators(data []byte) ([]common.Address, error) {
	out, err := tangle.abi.Unpack("getJobQuotedOperators", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackGetJobQuotedPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfca78d2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getJobQuotedPrice(uint64 serviceId, uint64 callId, address operator) view returns(uint256)
func (tangle *Tangle) PackGetJobQuotedPrice(serviceId uint64, callId uint64, operator common.Address) []byte {
	enc, err := tangle.abi.Pack("getJobQuotedPrice", serviceId, callId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetJobQuotedPrice is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfca78d2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getJobQuotedPrice(uint64 serviceId, uint64 callId, address operator) view returns(uint256)
func (tangle *Tangle) TryPackGetJobQuotedPrice(serviceId uint64, callId uint64, operator common.Address) ([]byte, error) {
	return tangle.abi.Pack("getJobQuotedPrice", serviceId, callId, operator)
}

// UnpackGetJobQuotedPrice is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfca78d2d.
//
// Solidity: function getJobQuotedPrice(uint64 serviceId, uint64 callId, address operator) view returns(uint256)
func (tangle *Tangle) UnpackGetJobQuotedPrice(data []byte) (*big.Int, error) {
	out, err := tangle.abi.Unpack("getJobQuotedPrice", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGetOperatorPublicKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x180cae67.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorPublicKey(uint64 blueprintId, address operator) view returns(bytes)
func (tangle *Tangle) PackGetOperatorPublicKey(blueprintId uint64, operator common.Address) []byte {
	enc, err := tangle.abi.Pack("getOperatorPublicKey", blueprintId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorPublicKey is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x180cae67.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorPublicKey(uint64 blueprintId, address operator) view returns(bytes)
func (tangle *Tangle) TryPackGetOperatorPublicKey(blueprintId uint64, operator common.Address) ([]byte, error) {
	return tangle.abi.Pack("getOperatorPublicKey", blueprintId, operator)
}

// UnpackGetOperatorPublicKey is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x180cae67.
//
// Solidity: function getOperatorPublicKey(uint64 blueprintId, address operator) view returns(bytes)
func (tangle *Tangle) UnpackGetOperatorPublicKey(data []byte) ([]byte, error) {
	out, err := tangle.abi.Unpack("getOperatorPublicKey", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackGetOperatorRegistration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6bda42f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getOperatorRegistration(uint64 blueprintId, address operator) view returns((uint64))
func (tangle *Tangle) PackGetOperatorRegistration(blueprintId uint64, operator common.Address) []byte {
	enc, err := tangle.abi.Pack("getOperatorRegistration", blueprintId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetOperatorRegistration is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6bda42f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getOperatorRegistration(uint64 blueprintId, address operator) view returns((uint64))
func (tangle *Tangle) TryPackGetOperatorRegistration(blueprintId uint64, operator common.Address) ([]byte, error) {
	return tangle.abi.Pack("getOperatorRegistration", blueprintId, operator)
}

// UnpackGetOperatorRegistration is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6bda42f3.
//
// Solidity: function getOperatorRegistration(uint64 blueprintId, address operator) view returns((uint64))
func (tangle *Tangle) UnpackGetOperatorRegistration(data []byte) (ITangleOperatorRegistration, error) {
	out, err := tangle.abi.Unpack("getOperatorRegistration", data)
	if err != nil {
		return *new(ITangleOperatorRegistration), err
	}
	out0 := *abi.ConvertType(out[0], new(ITangleOperatorRegistration)).(*ITangleOperatorRegistration)
	return out0, nil
}

// PackGetService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3dc0d5fe.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getService(uint64 serviceId) view returns((uint64,address,uint64,uint64,uint64,uint64,uint32,uint32,uint32,uint8,uint8,uint8,uint8))
func (tangle *Tangle) PackGetService(serviceId uint64) []byte {
	enc, err := tangle.abi.Pack("getService", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3dc0d5fe.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getService(uint64 serviceId) view returns((uint64,address,uint64,uint64,uint64,uint64,uint32,uint32,uint32,uint8,uint8,uint8,uint8))
func (tangle *Tangle) TryPackGetService(serviceId uint64) ([]byte, error) {
	return tangle.abi.Pack("getService", serviceId)
}

// UnpackGetService is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3dc0d5fe.
//
// Solidity: function getService(uint64 serviceId) view returns((uint64,address,uint64,uint64,uint64,uint64,uint32,uint32,uint32,uint8,uint8,uint8,uint8))
func (tangle *Tangle) UnpackGetService(data []byte) (ITangleService, error) {
	out, err := tangle.abi.Unpack("getService", data)
	if err != nil {
		return *new(ITangleService), err
	}
	out0 := *abi.ConvertType(out[0], new(ITangleService)).(*ITangleService)
	return out0, nil
}

// PackGetServiceOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb207f1f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getServiceOperators(uint64 serviceId) view returns(address[])
func (tangle *Tangle) PackGetServiceOperators(serviceId uint64) []byte {
	enc, err := tangle.abi.Pack("getServiceOperators", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetServiceOperators is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbb207f1f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getServiceOperators(uint64 serviceId) view returns(address[])
func (tangle *Tangle) TryPackGetServiceOperators(serviceId uint64) ([]byte, error) {
	return tangle.abi.Pack("getServiceOperators", serviceId)
}

// UnpackGetServiceOperators is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbb207f1f.
//
// Solidity: function getServiceOperators(uint64 serviceId) view returns(address[])
func (tangle *Tangle) UnpackGetServiceOperators(data []byte) ([]common.Address, error) {
	out, err := tangle.abi.Unpack("getServiceOperators", data)
	if err != nil {
		return *new([]common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new([]common.Address)).(*[]common.Address)
	return out0, nil
}

// PackGetServicePaymentAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc99b3d3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getServicePaymentAsset(uint64 serviceId) view returns(address)
func (tangle *Tangle) PackGetServicePaymentAsset(serviceId uint64) []byte {
	enc, err := tangle.abi.Pack("getServicePaymentAsset", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetServicePaymentAsset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc99b3d3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getServicePaymentAsset(uint64 serviceId) view returns(address)
func (tangle *Tangle) TryPackGetServicePaymentAsset(serviceId uint64) ([]byte, error) {
	return tangle.abi.Pack("getServicePaymentAsset", serviceId)
}

// UnpackGetServicePaymentAsset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc99b3d3.
//
// Solidity: function getServicePaymentAsset(uint64 serviceId) view returns(address)
func (tangle *Tangle) UnpackGetServicePaymentAsset(data []byte) (common.Address, error) {
	out, err := tangle.abi.Unpack("getServicePaymentAsset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetServiceRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f9b4dfa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getServiceRequest(uint64 requestId) view returns((uint64,address,uint64,uint64,uint32,uint32,address,uint256,uint8,uint32,uint32,bool,uint8,bool))
func (tangle *Tangle) PackGetServiceRequest(requestId uint64) []byte {
	enc, err := tangle.abi.Pack("getServiceRequest", requestId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetServiceRequest is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f9b4dfa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getServiceRequest(uint64 requestId) view returns((uint64,address,uint64,uint64,uint32,uint32,address,uint256,uint8,uint32,uint32,bool,uint8,bool))
func (tangle *Tangle) TryPackGetServiceRequest(requestId uint64) ([]byte, error) {
	return tangle.abi.Pack("getServiceRequest", requestId)
}

// UnpackGetServiceRequest is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5f9b4dfa.
//
// Solidity: function getServiceRequest(uint64 requestId) view returns((uint64,address,uint64,uint64,uint32,uint32,address,uint256,uint8,uint32,uint32,bool,uint8,bool))
func (tangle *Tangle) UnpackGetServiceRequest(data []byte) (ITangleServiceRequest, error) {
	out, err := tangle.abi.Unpack("getServiceRequest", data)
	if err != nil {
		return *new(ITangleServiceRequest), err
	}
	out0 := *abi.ConvertType(out[0], new(ITangleServiceRequest)).(*ITangleServiceRequest)
	return out0, nil
}

// PackIsOperatorRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64462595.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isOperatorRegistered(uint64 blueprintId, address operator) view returns(bool)
func (tangle *Tangle) PackIsOperatorRegistered(blueprintId uint64, operator common.Address) []byte {
	enc, err := tangle.abi.Pack("isOperatorRegistered", blueprintId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsOperatorRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x64462595.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isOperatorRegistered(uint64 blueprintId, address operator) view returns(bool)
func (tangle *Tangle) TryPackIsOperatorRegistered(blueprintId uint64, operator common.Address) ([]byte, error) {
	return tangle.abi.Pack("isOperatorRegistered", blueprintId, operator)
}

// UnpackIsOperatorRegistered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x64462595.
//
// Solidity: function isOperatorRegistered(uint64 blueprintId, address operator) view returns(bool)
func (tangle *Tangle) UnpackIsOperatorRegistered(data []byte) (bool, error) {
	out, err := tangle.abi.Unpack("isOperatorRegistered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsPermittedCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ec2bd03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isPermittedCaller(uint64 serviceId, address caller) view returns(bool)
func (tangle *Tangle) PackIsPermittedCaller(serviceId uint64, caller common.Address) []byte {
	enc, err := tangle.abi.Pack("isPermittedCaller", serviceId, caller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsPermittedCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2ec2bd03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isPermittedCaller(uint64 serviceId, address caller) view returns(bool)
func (tangle *Tangle) TryPackIsPermittedCaller(serviceId uint64, caller common.Address) ([]byte, error) {
	return tangle.abi.Pack("isPermittedCaller", serviceId, caller)
}

// UnpackIsPermittedCaller is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2ec2bd03.
//
// Solidity: function isPermittedCaller(uint64 serviceId, address caller) view returns(bool)
func (tangle *Tangle) UnpackIsPermittedCaller(data []byte) (bool, error) {
	out, err := tangle.abi.Unpack("isPermittedCaller", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsServiceActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f46279f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isServiceActive(uint64 serviceId) view returns(bool)
func (tangle *Tangle) PackIsServiceActive(serviceId uint64) []byte {
	enc, err := tangle.abi.Pack("isServiceActive", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsServiceActive is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f46279f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isServiceActive(uint64 serviceId) view returns(bool)
func (tangle *Tangle) TryPackIsServiceActive(serviceId uint64) ([]byte, error) {
	return tangle.abi.Pack("isServiceActive", serviceId)
}

// UnpackIsServiceActive is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f46279f.
//
// Solidity: function isServiceActive(uint64 serviceId) view returns(bool)
func (tangle *Tangle) UnpackIsServiceActive(data []byte) (bool, error) {
	out, err := tangle.abi.Unpack("isServiceActive", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsServiceOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa595b21e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isServiceOperator(uint64 serviceId, address operator) view returns(bool)
func (tangle *Tangle) PackIsServiceOperator(serviceId uint64, operator common.Address) []byte {
	enc, err := tangle.abi.Pack("isServiceOperator", serviceId, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsServiceOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa595b21e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isServiceOperator(uint64 serviceId, address operator) view returns(bool)
func (tangle *Tangle) TryPackIsServiceOperator(serviceId uint64, operator common.Address) ([]byte, error) {
	return tangle.abi.Pack("isServiceOperator", serviceId, operator)
}

// UnpackIsServiceOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa595b21e.
//
// Solidity: function isServiceOperator(uint64 serviceId, address operator) view returns(bool)
func (tangle *Tangle) UnpackIsServiceOperator(data []byte) (bool, error) {
	out, err := tangle.abi.Unpack("isServiceOperator", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackJoinService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b9da71a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function joinService(uint64 serviceId, uint16 exposureBps) returns()
func (tangle *Tangle) PackJoinService(serviceId uint64, exposureBps uint16) []byte {
	enc, err := tangle.abi.Pack("joinService", serviceId, exposureBps)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoinService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b9da71a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function joinService(uint64 serviceId, uint16 exposureBps) returns()
func (tangle *Tangle) TryPackJoinService(serviceId uint64, exposureBps uint16) ([]byte, error) {
	return tangle.abi.Pack("joinService", serviceId, exposureBps)
}

// PackLeaveService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6778afbc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function leaveService(uint64 serviceId) returns()
func (tangle *Tangle) PackLeaveService(serviceId uint64) []byte {
	enc, err := tangle.abi.Pack("leaveService", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLeaveService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6778afbc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function leaveService(uint64 serviceId) returns()
func (tangle *Tangle) TryPackLeaveService(serviceId uint64) ([]byte, error) {
	return tangle.abi.Pack("leaveService", serviceId)
}

// PackManagerHookGasLimit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35ba86c3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function managerHookGasLimit() view returns(uint256)
func (tangle *Tangle) PackManagerHookGasLimit() []byte {
	enc, err := tangle.abi.Pack("managerHookGasLimit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackManagerHookGasLimit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x35ba86c3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function managerHookGasLimit() view returns(uint256)
func (tangle *Tangle) TryPackManagerHookGasLimit() ([]byte, error) {
	return tangle.abi.Pack("managerHookGasLimit")
}

// UnpackManagerHookGasLimit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x35ba86c3.
//
// Solidity: function managerHookGasLimit() view returns(uint256)
func (tangle *Tangle) UnpackManagerHookGasLimit(data []byte) (*big.Int, error) {
	out, err := tangle.abi.Unpack("managerHookGasLimit", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d7a262.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingRewards(address account) view returns(uint256)
func (tangle *Tangle) PackPendingRewards(account common.Address) []byte {
	enc, err := tangle.abi.Pack("pendingRewards", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingRewards is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x31d7a262.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingRewards(address account) view returns(uint256)
func (tangle *Tangle) TryPackPendingRewards(account common.Address) ([]byte, error) {
	return tangle.abi.Pack("pendingRewards", account)
}

// UnpackPendingRewards is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x31d7a262.
//
// Solidity: function pendingRewards(address account) view returns(uint256)
func (tangle *Tangle) UnpackPendingRewards(data []byte) (*big.Int, error) {
	out, err := tangle.abi.Unpack("pendingRewards", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPendingRewards0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80ac8228.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pendingRewards(address account, address token) view returns(uint256)
func (tangle *Tangle) PackPendingRewards0(account common.Address, token common.Address) []byte {
	enc, err := tangle.abi.Pack("pendingRewards0", account, token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPendingRewards0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80ac8228.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pendingRewards(address account, address token) view returns(uint256)
func (tangle *Tangle) TryPackPendingRewards0(account common.Address, token common.Address) ([]byte, error) {
	return tangle.abi.Pack("pendingRewards0", account, token)
}

// UnpackPendingRewards0 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x80ac8228.
//
// Solidity: function pendingRewards(address account, address token) view returns(uint256)
func (tangle *Tangle) UnpackPendingRewards0(data []byte) (*big.Int, error) {
	out, err := tangle.abi.Unpack("pendingRewards0", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackProposeSlash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0472d2ff.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proposeSlash(uint64 serviceId, address operator, uint16 slashBps, bytes32 evidence) returns(uint64 slashId)
func (tangle *Tangle) PackProposeSlash(serviceId uint64, operator common.Address, slashBps uint16, evidence [32]byte) []byte {
	enc, err := tangle.abi.Pack("proposeSlash", serviceId, operator, slashBps, evidence)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProposeSlash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0472d2ff.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proposeSlash(uint64 serviceId, address operator, uint16 slashBps, bytes32 evidence) returns(uint64 slashId)
func (tangle *Tangle) TryPackProposeSlash(serviceId uint64, operator common.Address, slashBps uint16, evidence [32]byte) ([]byte, error) {
	return tangle.abi.Pack("proposeSlash", serviceId, operator, slashBps, evidence)
}

// UnpackProposeSlash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0472d2ff.
//
// Solidity: function proposeSlash(uint64 serviceId, address operator, uint16 slashBps, bytes32 evidence) returns(uint64 slashId)
func (tangle *Tangle) UnpackProposeSlash(data []byte) (uint64, error) {
	out, err := tangle.abi.Unpack("proposeSlash", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackPublishBinaryVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76884fc0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function publishBinaryVersion(uint64 blueprintId, bytes32 sha256Hash, string binaryUri, bytes32 attestationHash) returns(uint64 versionId)
func (tangle *Tangle) PackPublishBinaryVersion(blueprintId uint64, sha256Hash [32]byte, binaryUri string, attestationHash [32]byte) []byte {
	enc, err := tangle.abi.Pack("publishBinaryVersion", blueprintId, sha256Hash, binaryUri, attestationHash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPublishBinaryVersion is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x76884fc0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function publishBinaryVersion(uint64 blueprintId, bytes32 sha256Hash, string binaryUri, bytes32 attestationHash) returns(uint64 versionId)
func (tangle *Tangle) TryPackPublishBinaryVersion(blueprintId uint64, sha256Hash [32]byte, binaryUri string, attestationHash [32]byte) ([]byte, error) {
	return tangle.abi.Pack("publishBinaryVersion", blueprintId, sha256Hash, binaryUri, attestationHash)
}

// UnpackPublishBinaryVersion is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x76884fc0.
//
// Solidity: function publishBinaryVersion(uint64 blueprintId, bytes32 sha256Hash, string binaryUri, bytes32 attestationHash) returns(uint64 versionId)
func (tangle *Tangle) UnpackPublishBinaryVersion(data []byte) (uint64, error) {
	out, err := tangle.abi.Unpack("publishBinaryVersion", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackRegisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e1ab7c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerOperator(uint64 blueprintId, bytes ecdsaPublicKey, string rpcAddress) returns()
func (tangle *Tangle) PackRegisterOperator(blueprintId uint64, ecdsaPublicKey []byte, rpcAddress string) []byte {
	enc, err := tangle.abi.Pack("registerOperator", blueprintId, ecdsaPublicKey, rpcAddress)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4e1ab7c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerOperator(uint64 blueprintId, bytes ecdsaPublicKey, string rpcAddress) returns()
func (tangle *Tangle) TryPackRegisterOperator(blueprintId uint64, ecdsaPublicKey []byte, rpcAddress string) ([]byte, error) {
	return tangle.abi.Pack("registerOperator", blueprintId, ecdsaPublicKey, rpcAddress)
}

// PackRegisterOperator0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7324e916.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registerOperator(uint64 blueprintId, bytes ecdsaPublicKey, string rpcAddress, bytes registrationInputs) returns()
func (tangle *Tangle) PackRegisterOperator0(blueprintId uint64, ecdsaPublicKey []byte, rpcAddress string, registrationInputs []byte) []byte {
	enc, err := tangle.abi.Pack("registerOperator0", blueprintId, ecdsaPublicKey, rpcAddress, registrationInputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegisterOperator0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7324e916.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registerOperator(uint64 blueprintId, bytes ecdsaPublicKey, string rpcAddress, bytes registrationInputs) returns()
func (tangle *Tangle) TryPackRegisterOperator0(blueprintId uint64, ecdsaPublicKey []byte, rpcAddress string, registrationInputs []byte) ([]byte, error) {
	return tangle.abi.Pack("registerOperator0", blueprintId, ecdsaPublicKey, rpcAddress, registrationInputs)
}

// PackRejectService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d8b88c3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rejectService(uint64 requestId) returns()
func (tangle *Tangle) PackRejectService(requestId uint64) []byte {
	enc, err := tangle.abi.Pack("rejectService", requestId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRejectService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6d8b88c3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rejectService(uint64 requestId) returns()
func (tangle *Tangle) TryPackRejectService(requestId uint64) ([]byte, error) {
	return tangle.abi.Pack("rejectService", requestId)
}

// PackRemovePermittedCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f359924.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function removePermittedCaller(uint64 serviceId, address caller) returns()
func (tangle *Tangle) PackRemovePermittedCaller(serviceId uint64, caller common.Address) []byte {
	enc, err := tangle.abi.Pack("removePermittedCaller", serviceId, caller)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRemovePermittedCaller is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5f359924.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function removePermittedCaller(uint64 serviceId, address caller) returns()
func (tangle *Tangle) TryPackRemovePermittedCaller(serviceId uint64, caller common.Address) ([]byte, error) {
	return tangle.abi.Pack("removePermittedCaller", serviceId, caller)
}

// PackRequestService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc841e26e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function requestService(uint64 blueprintId, address[] operators, bytes config, address[] permittedCallers, uint64 ttl, address paymentToken, uint256 paymentAmount, uint8 confidentiality) payable returns(uint64 requestId)
func (tangle *Tangle) PackRequestService(blueprintId uint64, operators []common.Address, config []byte, permittedCallers []common.Address, ttl uint64, paymentToken common.Address, paymentAmount *big.Int, confidentiality uint8) []byte {
	enc, err := tangle.abi.Pack("requestService", blueprintId, operators, config, permittedCallers, ttl, paymentToken, paymentAmount, confidentiality)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRequestService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc841e26e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function requestService(uint64 blueprintId, address[] operators, bytes config, address[] permittedCallers, uint64 ttl, address paymentToken, uint256 paymentAmount, uint8 confidentiality) payable returns(uint64 requestId)
func (tangle *Tangle) TryPackRequestService(blueprintId uint64, operators []common.Address, config []byte, permittedCallers []common.Address, ttl uint64, paymentToken common.Address, paymentAmount *big.Int, confidentiality uint8) ([]byte, error) {
	return tangle.abi.Pack("requestService", blueprintId, operators, config, permittedCallers, ttl, paymentToken, paymentAmount, confidentiality)
}

// UnpackRequestService is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc841e26e.
//
// Solidity: function requestService(uint64 blueprintId, address[] operators, bytes config, address[] permittedCallers, uint64 ttl, address paymentToken, uint256 paymentAmount, uint8 confidentiality) payable returns(uint64 requestId)
func (tangle *Tangle) UnpackRequestService(data []byte) (uint64, error) {
	out, err := tangle.abi.Unpack("requestService", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSetBlueprintSources is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d683faa.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBlueprintSources(uint64 blueprintId, (uint8,(string,string,string),(uint8,uint8,string,string),(uint8,string,string),(string,string,string),(uint8,uint8,string,bytes32)[])[] sources) returns()
func (tangle *Tangle) PackSetBlueprintSources(blueprintId uint64, sources []ITangleBlueprintSource) []byte {
	enc, err := tangle.abi.Pack("setBlueprintSources", blueprintId, sources)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBlueprintSources is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d683faa.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBlueprintSources(uint64 blueprintId, (uint8,(string,string,string),(uint8,uint8,string,string),(uint8,string,string),(string,string,string),(uint8,uint8,string,bytes32)[])[] sources) returns()
func (tangle *Tangle) TryPackSetBlueprintSources(blueprintId uint64, sources []ITangleBlueprintSource) ([]byte, error) {
	return tangle.abi.Pack("setBlueprintSources", blueprintId, sources)
}

// PackSetJobEventRates is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1d71304.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setJobEventRates(uint64 blueprintId, uint8[] jobIndexes, uint256[] rates) returns()
func (tangle *Tangle) PackSetJobEventRates(blueprintId uint64, jobIndexes []uint8, rates []*big.Int) []byte {
	enc, err := tangle.abi.Pack("setJobEventRates", blueprintId, jobIndexes, rates)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetJobEventRates is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1d71304.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setJobEventRates(uint64 blueprintId, uint8[] jobIndexes, uint256[] rates) returns()
func (tangle *Tangle) TryPackSetJobEventRates(blueprintId uint64, jobIndexes []uint8, rates []*big.Int) ([]byte, error) {
	return tangle.abi.Pack("setJobEventRates", blueprintId, jobIndexes, rates)
}

// PackSubmitJob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3413e8ee.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submitJob(uint64 serviceId, uint8 jobIndex, bytes inputs) payable returns(uint64 callId)
func (tangle *Tangle) PackSubmitJob(serviceId uint64, jobIndex uint8, inputs []byte) []byte {
	enc, err := tangle.abi.Pack("submitJob", serviceId, jobIndex, inputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmitJob is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3413e8ee.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submitJob(uint64 serviceId, uint8 jobIndex, bytes inputs) payable returns(uint64 callId)
func (tangle *Tangle) TryPackSubmitJob(serviceId uint64, jobIndex uint8, inputs []byte) ([]byte, error) {
	return tangle.abi.Pack("submitJob", serviceId, jobIndex, inputs)
}

// UnpackSubmitJob is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3413e8ee.
//
// Solidity: function submitJob(uint64 serviceId, uint8 jobIndex, bytes inputs) payable returns(uint64 callId)
func (tangle *Tangle) UnpackSubmitJob(data []byte) (uint64, error) {
	out, err := tangle.abi.Unpack("submitJob", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSubmitJobFromQuote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x72a1f7be.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submitJobFromQuote(uint64 serviceId, uint8 jobIndex, bytes inputs, ((address,uint64,uint8,uint256,uint64,uint64,uint8,bytes32),bytes,address)[] quotes) payable returns(uint64 callId)
func (tangle *Tangle) PackSubmitJobFromQuote(serviceId uint64, jobIndex uint8, inputs []byte, quotes []ITangleSignedJobQuote) []byte {
	enc, err := tangle.abi.Pack("submitJobFromQuote", serviceId, jobIndex, inputs, quotes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmitJobFromQuote is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x72a1f7be.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submitJobFromQuote(uint64 serviceId, uint8 jobIndex, bytes inputs, ((address,uint64,uint8,uint256,uint64,uint64,uint8,bytes32),bytes,address)[] quotes) payable returns(uint64 callId)
func (tangle *Tangle) TryPackSubmitJobFromQuote(serviceId uint64, jobIndex uint8, inputs []byte, quotes []ITangleSignedJobQuote) ([]byte, error) {
	return tangle.abi.Pack("submitJobFromQuote", serviceId, jobIndex, inputs, quotes)
}

// UnpackSubmitJobFromQuote is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x72a1f7be.
//
// Solidity: function submitJobFromQuote(uint64 serviceId, uint8 jobIndex, bytes inputs, ((address,uint64,uint8,uint256,uint64,uint64,uint8,bytes32),bytes,address)[] quotes) payable returns(uint64 callId)
func (tangle *Tangle) UnpackSubmitJobFromQuote(data []byte) (uint64, error) {
	out, err := tangle.abi.Unpack("submitJobFromQuote", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackSubmitResult is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d07e655.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submitResult(uint64 serviceId, uint64 callId, bytes output) returns()
func (tangle *Tangle) PackSubmitResult(serviceId uint64, callId uint64, output []byte) []byte {
	enc, err := tangle.abi.Pack("submitResult", serviceId, callId, output)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmitResult is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2d07e655.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submitResult(uint64 serviceId, uint64 callId, bytes output) returns()
func (tangle *Tangle) TryPackSubmitResult(serviceId uint64, callId uint64, output []byte) ([]byte, error) {
	return tangle.abi.Pack("submitResult", serviceId, callId, output)
}

// PackSubmitResults is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaacdba9f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function submitResults(uint64 serviceId, uint64[] callIds, bytes[] outputs) returns()
func (tangle *Tangle) PackSubmitResults(serviceId uint64, callIds []uint64, outputs [][]byte) []byte {
	enc, err := tangle.abi.Pack("submitResults", serviceId, callIds, outputs)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubmitResults is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaacdba9f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function submitResults(uint64 serviceId, uint64[] callIds, bytes[] outputs) returns()
func (tangle *Tangle) TryPackSubmitResults(serviceId uint64, callIds []uint64, outputs [][]byte) ([]byte, error) {
	return tangle.abi.Pack("submitResults", serviceId, callIds, outputs)
}

// PackTerminateService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b71c934.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function terminateService(uint64 serviceId) returns()
func (tangle *Tangle) PackTerminateService(serviceId uint64) []byte {
	enc, err := tangle.abi.Pack("terminateService", serviceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTerminateService is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b71c934.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function terminateService(uint64 serviceId) returns()
func (tangle *Tangle) TryPackTerminateService(serviceId uint64) ([]byte, error) {
	return tangle.abi.Pack("terminateService", serviceId)
}

// PackUnregisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0afd3738.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unregisterOperator(uint64 blueprintId) returns()
func (tangle *Tangle) PackUnregisterOperator(blueprintId uint64) []byte {
	enc, err := tangle.abi.Pack("unregisterOperator", blueprintId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnregisterOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0afd3738.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unregisterOperator(uint64 blueprintId) returns()
func (tangle *Tangle) TryPackUnregisterOperator(blueprintId uint64) ([]byte, error) {
	return tangle.abi.Pack("unregisterOperator", blueprintId)
}

// PackUpdateOperatorPreferences is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x909eac24.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateOperatorPreferences(uint64 blueprintId, bytes ecdsaPublicKey, string rpcAddress) returns()
func (tangle *Tangle) PackUpdateOperatorPreferences(blueprintId uint64, ecdsaPublicKey []byte, rpcAddress string) []byte {
	enc, err := tangle.abi.Pack("updateOperatorPreferences", blueprintId, ecdsaPublicKey, rpcAddress)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateOperatorPreferences is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x909eac24.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateOperatorPreferences(uint64 blueprintId, bytes ecdsaPublicKey, string rpcAddress) returns()
func (tangle *Tangle) TryPackUpdateOperatorPreferences(blueprintId uint64, ecdsaPublicKey []byte, rpcAddress string) ([]byte, error) {
	return tangle.abi.Pack("updateOperatorPreferences", blueprintId, ecdsaPublicKey, rpcAddress)
}

// TangleBlueprintCreated represents a BlueprintCreated event raised by the Tangle contract.
type TangleBlueprintCreated struct {
	BlueprintId  uint64
	Owner        common.Address
	Manager      common.Address
	MetadataUri  string
	MetadataHash [32]byte
	Raw          *types.Log // Blockchain specific contextual infos
}

const TangleBlueprintCreatedEventName = "BlueprintCreated"

// ContractEventName returns the user-defined event name.
func (TangleBlueprintCreated) ContractEventName() string {
	return TangleBlueprintCreatedEventName
}

// UnpackBlueprintCreatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BlueprintCreated(uint64 indexed blueprintId, address indexed owner, address manager, string metadataUri, bytes32 metadataHash)
func (tangle *Tangle) UnpackBlueprintCreatedEvent(log *types.Log) (*TangleBlueprintCreated, error) {
	event := "BlueprintCreated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleBlueprintCreated)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleBlueprintSourcesAcked represents a BlueprintSourcesAcked event raised by the Tangle contract.
type TangleBlueprintSourcesAcked struct {
	BlueprintId uint64
	Operator    common.Address
	SourcesHash [32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const TangleBlueprintSourcesAckedEventName = "BlueprintSourcesAcked"

// ContractEventName returns the user-defined event name.
func (TangleBlueprintSourcesAcked) ContractEventName() string {
	return TangleBlueprintSourcesAckedEventName
}

// UnpackBlueprintSourcesAckedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BlueprintSourcesAcked(uint64 indexed blueprintId, address indexed operator, bytes32 sourcesHash)
func (tangle *Tangle) UnpackBlueprintSourcesAckedEvent(log *types.Log) (*TangleBlueprintSourcesAcked, error) {
	event := "BlueprintSourcesAcked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleBlueprintSourcesAcked)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleBlueprintSourcesRecorded represents a BlueprintSourcesRecorded event raised by the Tangle contract.
type TangleBlueprintSourcesRecorded struct {
	BlueprintId uint64
	SourcesHash [32]byte
	Sources     []ITangleBlueprintSource
	Raw         *types.Log // Blockchain specific contextual infos
}

const TangleBlueprintSourcesRecordedEventName = "BlueprintSourcesRecorded"

// ContractEventName returns the user-defined event name.
func (TangleBlueprintSourcesRecorded) ContractEventName() string {
	return TangleBlueprintSourcesRecordedEventName
}

// UnpackBlueprintSourcesRecordedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BlueprintSourcesRecorded(uint64 indexed blueprintId, bytes32 indexed sourcesHash, (uint8,(string,string,string),(uint8,uint8,string,string),(uint8,string,string),(string,string,string),(uint8,uint8,string,bytes32)[])[] sources)
func (tangle *Tangle) UnpackBlueprintSourcesRecordedEvent(log *types.Log) (*TangleBlueprintSourcesRecorded, error) {
	event := "BlueprintSourcesRecorded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleBlueprintSourcesRecorded)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleJobCompleted represents a JobCompleted event raised by the Tangle contract.
type TangleJobCompleted struct {
	ServiceId uint64
	CallId    uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleJobCompletedEventName = "JobCompleted"

// ContractEventName returns the user-defined event name.
func (TangleJobCompleted) ContractEventName() string {
	return TangleJobCompletedEventName
}

// UnpackJobCompletedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobCompleted(uint64 indexed serviceId, uint64 indexed callId)
func (tangle *Tangle) UnpackJobCompletedEvent(log *types.Log) (*TangleJobCompleted, error) {
	event := "JobCompleted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleJobCompleted)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleJobEventRateSet represents a JobEventRateSet event raised by the Tangle contract.
type TangleJobEventRateSet struct {
	BlueprintId uint64
	JobIndex    uint8
	Rate        *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const TangleJobEventRateSetEventName = "JobEventRateSet"

// ContractEventName returns the user-defined event name.
func (TangleJobEventRateSet) ContractEventName() string {
	return TangleJobEventRateSetEventName
}

// UnpackJobEventRateSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobEventRateSet(uint64 indexed blueprintId, uint8 indexed jobIndex, uint256 rate)
func (tangle *Tangle) UnpackJobEventRateSetEvent(log *types.Log) (*TangleJobEventRateSet, error) {
	event := "JobEventRateSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleJobEventRateSet)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleJobResultSubmitted represents a JobResultSubmitted event raised by the Tangle contract.
type TangleJobResultSubmitted struct {
	ServiceId uint64
	CallId    uint64
	Operator  common.Address
	Output    []byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleJobResultSubmittedEventName = "JobResultSubmitted"

// ContractEventName returns the user-defined event name.
func (TangleJobResultSubmitted) ContractEventName() string {
	return TangleJobResultSubmittedEventName
}

// UnpackJobResultSubmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobResultSubmitted(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, bytes output)
func (tangle *Tangle) UnpackJobResultSubmittedEvent(log *types.Log) (*TangleJobResultSubmitted, error) {
	event := "JobResultSubmitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleJobResultSubmitted)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleJobSubmitted represents a JobSubmitted event raised by the Tangle contract.
type TangleJobSubmitted struct {
	ServiceId uint64
	CallId    uint64
	JobIndex  uint8
	Caller    common.Address
	Inputs    []byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleJobSubmittedEventName = "JobSubmitted"

// ContractEventName returns the user-defined event name.
func (TangleJobSubmitted) ContractEventName() string {
	return TangleJobSubmittedEventName
}

// UnpackJobSubmittedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobSubmitted(uint64 indexed serviceId, uint64 indexed callId, uint8 jobIndex, address caller, bytes inputs)
func (tangle *Tangle) UnpackJobSubmittedEvent(log *types.Log) (*TangleJobSubmitted, error) {
	event := "JobSubmitted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleJobSubmitted)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleJobSubmittedFromQuote represents a JobSubmittedFromQuote event raised by the Tangle contract.
type TangleJobSubmittedFromQuote struct {
	ServiceId       uint64
	CallId          uint64
	JobIndex        uint8
	Caller          common.Address
	QuotedOperators []common.Address
	TotalPrice      *big.Int
	Inputs          []byte
	Raw             *types.Log // Blockchain specific contextual infos
}

const TangleJobSubmittedFromQuoteEventName = "JobSubmittedFromQuote"

// ContractEventName returns the user-defined event name.
func (TangleJobSubmittedFromQuote) ContractEventName() string {
	return TangleJobSubmittedFromQuoteEventName
}

// UnpackJobSubmittedFromQuoteEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event JobSubmittedFromQuote(uint64 indexed serviceId, uint64 indexed callId, uint8 jobIndex, address caller, address[] quotedOperators, uint256 totalPrice, bytes inputs)
func (tangle *Tangle) UnpackJobSubmittedFromQuoteEvent(log *types.Log) (*TangleJobSubmittedFromQuote, error) {
	event := "JobSubmittedFromQuote"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleJobSubmittedFromQuote)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleManagerHookFailed represents a ManagerHookFailed event raised by the Tangle contract.
type TangleManagerHookFailed struct {
	Manager    common.Address
	Selector   [4]byte
	ReturnData []byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const TangleManagerHookFailedEventName = "ManagerHookFailed"

// ContractEventName returns the user-defined event name.
func (TangleManagerHookFailed) ContractEventName() string {
	return TangleManagerHookFailedEventName
}

// UnpackManagerHookFailedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ManagerHookFailed(address indexed manager, bytes4 indexed selector, bytes returnData)
func (tangle *Tangle) UnpackManagerHookFailedEvent(log *types.Log) (*TangleManagerHookFailed, error) {
	event := "ManagerHookFailed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleManagerHookFailed)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleOperatorJoinedService represents a OperatorJoinedService event raised by the Tangle contract.
type TangleOperatorJoinedService struct {
	ServiceId   uint64
	Operator    common.Address
	ExposureBps uint16
	Raw         *types.Log // Blockchain specific contextual infos
}

const TangleOperatorJoinedServiceEventName = "OperatorJoinedService"

// ContractEventName returns the user-defined event name.
func (TangleOperatorJoinedService) ContractEventName() string {
	return TangleOperatorJoinedServiceEventName
}

// UnpackOperatorJoinedServiceEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorJoinedService(uint64 indexed serviceId, address indexed operator, uint16 exposureBps)
func (tangle *Tangle) UnpackOperatorJoinedServiceEvent(log *types.Log) (*TangleOperatorJoinedService, error) {
	event := "OperatorJoinedService"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleOperatorJoinedService)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleOperatorLeftService represents a OperatorLeftService event raised by the Tangle contract.
type TangleOperatorLeftService struct {
	ServiceId uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleOperatorLeftServiceEventName = "OperatorLeftService"

// ContractEventName returns the user-defined event name.
func (TangleOperatorLeftService) ContractEventName() string {
	return TangleOperatorLeftServiceEventName
}

// UnpackOperatorLeftServiceEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorLeftService(uint64 indexed serviceId, address indexed operator)
func (tangle *Tangle) UnpackOperatorLeftServiceEvent(log *types.Log) (*TangleOperatorLeftService, error) {
	event := "OperatorLeftService"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleOperatorLeftService)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleOperatorPreferencesUpdated represents a OperatorPreferencesUpdated event raised by the Tangle contract.
type TangleOperatorPreferencesUpdated struct {
	BlueprintId    uint64
	Operator       common.Address
	EcdsaPublicKey []byte
	RpcAddress     string
	Raw            *types.Log // Blockchain specific contextual infos
}

const TangleOperatorPreferencesUpdatedEventName = "OperatorPreferencesUpdated"

// ContractEventName returns the user-defined event name.
func (TangleOperatorPreferencesUpdated) ContractEventName() string {
	return TangleOperatorPreferencesUpdatedEventName
}

// UnpackOperatorPreferencesUpdatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorPreferencesUpdated(uint64 indexed blueprintId, address indexed operator, bytes ecdsaPublicKey, string rpcAddress)
func (tangle *Tangle) UnpackOperatorPreferencesUpdatedEvent(log *types.Log) (*TangleOperatorPreferencesUpdated, error) {
	event := "OperatorPreferencesUpdated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleOperatorPreferencesUpdated)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleOperatorRegistered represents a OperatorRegistered event raised by the Tangle contract.
type TangleOperatorRegistered struct {
	BlueprintId    uint64
	Operator       common.Address
	EcdsaPublicKey []byte
	RpcAddress     string
	Raw            *types.Log // Blockchain specific contextual infos
}

const TangleOperatorRegisteredEventName = "OperatorRegistered"

// ContractEventName returns the user-defined event name.
func (TangleOperatorRegistered) ContractEventName() string {
	return TangleOperatorRegisteredEventName
}

// UnpackOperatorRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorRegistered(uint64 indexed blueprintId, address indexed operator, bytes ecdsaPublicKey, string rpcAddress)
func (tangle *Tangle) UnpackOperatorRegisteredEvent(log *types.Log) (*TangleOperatorRegistered, error) {
	event := "OperatorRegistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleOperatorRegistered)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleOperatorRewardAccrued represents a OperatorRewardAccrued event raised by the Tangle contract.
type TangleOperatorRewardAccrued struct {
	ServiceId   uint64
	Operator    common.Address
	Token       common.Address
	BlueprintId uint64
	Amount      *big.Int
	Raw         *types.Log // Blockchain specific contextual infos
}

const TangleOperatorRewardAccruedEventName = "OperatorRewardAccrued"

// ContractEventName returns the user-defined event name.
func (TangleOperatorRewardAccrued) ContractEventName() string {
	return TangleOperatorRewardAccruedEventName
}

// UnpackOperatorRewardAccruedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorRewardAccrued(uint64 indexed serviceId, address indexed operator, address indexed token, uint64 blueprintId, uint256 amount)
func (tangle *Tangle) UnpackOperatorRewardAccruedEvent(log *types.Log) (*TangleOperatorRewardAccrued, error) {
	event := "OperatorRewardAccrued"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleOperatorRewardAccrued)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleOperatorUnregistered represents a OperatorUnregistered event raised by the Tangle contract.
type TangleOperatorUnregistered struct {
	BlueprintId uint64
	Operator    common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const TangleOperatorUnregisteredEventName = "OperatorUnregistered"

// ContractEventName returns the user-defined event name.
func (TangleOperatorUnregistered) ContractEventName() string {
	return TangleOperatorUnregisteredEventName
}

// UnpackOperatorUnregisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorUnregistered(uint64 indexed blueprintId, address indexed operator)
func (tangle *Tangle) UnpackOperatorUnregisteredEvent(log *types.Log) (*TangleOperatorUnregistered, error) {
	event := "OperatorUnregistered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleOperatorUnregistered)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TanglePaymentDistributed represents a PaymentDistributed event raised by the Tangle contract.
type TanglePaymentDistributed struct {
	ServiceId          uint64
	BlueprintId        uint64
	Token              common.Address
	GrossAmount        *big.Int
	DeveloperRecipient common.Address
	DeveloperAmount    *big.Int
	ProtocolAmount     *big.Int
	OperatorPoolAmount *big.Int
	StakerPoolAmount   *big.Int
	Raw                *types.Log // Blockchain specific contextual infos
}

const TanglePaymentDistributedEventName = "PaymentDistributed"

// ContractEventName returns the user-defined event name.
func (TanglePaymentDistributed) ContractEventName() string {
	return TanglePaymentDistributedEventName
}

// UnpackPaymentDistributedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PaymentDistributed(uint64 indexed serviceId, uint64 indexed blueprintId, address indexed token, uint256 grossAmount, address developerRecipient, uint256 developerAmount, uint256 protocolAmount, uint256 operatorPoolAmount, uint256 stakerPoolAmount)
func (tangle *Tangle) UnpackPaymentDistributedEvent(log *types.Log) (*TanglePaymentDistributed, error) {
	event := "PaymentDistributed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TanglePaymentDistributed)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleQuoteUsed represents a QuoteUsed event raised by the Tangle contract.
type TangleQuoteUsed struct {
	Operator common.Address
	Digest   [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const TangleQuoteUsedEventName = "QuoteUsed"

// ContractEventName returns the user-defined event name.
func (TangleQuoteUsed) ContractEventName() string {
	return TangleQuoteUsedEventName
}

// UnpackQuoteUsedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event QuoteUsed(address indexed operator, bytes32 indexed digest)
func (tangle *Tangle) UnpackQuoteUsedEvent(log *types.Log) (*TangleQuoteUsed, error) {
	event := "QuoteUsed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleQuoteUsed)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleRewardsClaimed represents a RewardsClaimed event raised by the Tangle contract.
type TangleRewardsClaimed struct {
	Account common.Address
	Token   common.Address
	Amount  *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const TangleRewardsClaimedEventName = "RewardsClaimed"

// ContractEventName returns the user-defined event name.
func (TangleRewardsClaimed) ContractEventName() string {
	return TangleRewardsClaimedEventName
}

// UnpackRewardsClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event RewardsClaimed(address indexed account, address indexed token, uint256 amount)
func (tangle *Tangle) UnpackRewardsClaimedEvent(log *types.Log) (*TangleRewardsClaimed, error) {
	event := "RewardsClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleRewardsClaimed)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleServiceActivated represents a ServiceActivated event raised by the Tangle contract.
type TangleServiceActivated struct {
	ServiceId       uint64
	RequestId       uint64
	BlueprintId     uint64
	Confidentiality uint8
	Raw             *types.Log // Blockchain specific contextual infos
}

const TangleServiceActivatedEventName = "ServiceActivated"

// ContractEventName returns the user-defined event name.
func (TangleServiceActivated) ContractEventName() string {
	return TangleServiceActivatedEventName
}

// UnpackServiceActivatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ServiceActivated(uint64 indexed serviceId, uint64 indexed requestId, uint64 indexed blueprintId, uint8 confidentiality)
func (tangle *Tangle) UnpackServiceActivatedEvent(log *types.Log) (*TangleServiceActivated, error) {
	event := "ServiceActivated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleServiceActivated)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleServiceApproved represents a ServiceApproved event raised by the Tangle contract.
type TangleServiceApproved struct {
	RequestId uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleServiceApprovedEventName = "ServiceApproved"

// ContractEventName returns the user-defined event name.
func (TangleServiceApproved) ContractEventName() string {
	return TangleServiceApprovedEventName
}

// UnpackServiceApprovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ServiceApproved(uint64 indexed requestId, address indexed operator)
func (tangle *Tangle) UnpackServiceApprovedEvent(log *types.Log) (*TangleServiceApproved, error) {
	event := "ServiceApproved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleServiceApproved)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleServiceRejected represents a ServiceRejected event raised by the Tangle contract.
type TangleServiceRejected struct {
	RequestId uint64
	Operator  common.Address
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleServiceRejectedEventName = "ServiceRejected"

// ContractEventName returns the user-defined event name.
func (TangleServiceRejected) ContractEventName() string {
	return TangleServiceRejectedEventName
}

// UnpackServiceRejectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ServiceRejected(uint64 indexed requestId, address indexed operator)
func (tangle *Tangle) UnpackServiceRejectedEvent(log *types.Log) (*TangleServiceRejected, error) {
	event := "ServiceRejected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleServiceRejected)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleServiceRequested represents a ServiceRequested event raised by the Tangle contract.
type TangleServiceRequested struct {
	RequestId       uint64
	BlueprintId     uint64
	Requester       common.Address
	Confidentiality uint8
	Raw             *types.Log // Blockchain specific contextual infos
}

const TangleServiceRequestedEventName = "ServiceRequested"

// ContractEventName returns the user-defined event name.
func (TangleServiceRequested) ContractEventName() string {
	return TangleServiceRequestedEventName
}

// UnpackServiceRequestedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ServiceRequested(uint64 indexed requestId, uint64 indexed blueprintId, address indexed requester, uint8 confidentiality)
func (tangle *Tangle) UnpackServiceRequestedEvent(log *types.Log) (*TangleServiceRequested, error) {
	event := "ServiceRequested"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleServiceRequested)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleServiceTerminated represents a ServiceTerminated event raised by the Tangle contract.
type TangleServiceTerminated struct {
	ServiceId uint64
	Raw       *types.Log // Blockchain specific contextual infos
}

const TangleServiceTerminatedEventName = "ServiceTerminated"

// ContractEventName returns the user-defined event name.
func (TangleServiceTerminated) ContractEventName() string {
	return TangleServiceTerminatedEventName
}

// UnpackServiceTerminatedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ServiceTerminated(uint64 indexed serviceId)
func (tangle *Tangle) UnpackServiceTerminatedEvent(log *types.Log) (*TangleServiceTerminated, error) {
	event := "ServiceTerminated"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleServiceTerminated)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleSlashExecuted represents a SlashExecuted event raised by the Tangle contract.
type TangleSlashExecuted struct {
	SlashId       uint64
	ServiceId     uint64
	Operator      common.Address
	ActualSlashed *big.Int
	Raw           *types.Log // Blockchain specific contextual infos
}

const TangleSlashExecutedEventName = "SlashExecuted"

// ContractEventName returns the user-defined event name.
func (TangleSlashExecuted) ContractEventName() string {
	return TangleSlashExecutedEventName
}

// UnpackSlashExecutedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SlashExecuted(uint64 indexed slashId, uint64 indexed serviceId, address indexed operator, uint256 actualSlashed)
func (tangle *Tangle) UnpackSlashExecutedEvent(log *types.Log) (*TangleSlashExecuted, error) {
	event := "SlashExecuted"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleSlashExecuted)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// TangleSlashProposed represents a SlashProposed event raised by the Tangle contract.
type TangleSlashProposed struct {
	SlashId           uint64
	ServiceId         uint64
	Operator          common.Address
	Proposer          common.Address
	SlashBps          uint16
	EffectiveSlashBps uint16
	Evidence          [32]byte
	ExecuteAfter      uint64
	Raw               *types.Log // Blockchain specific contextual infos
}

const TangleSlashProposedEventName = "SlashProposed"

// ContractEventName returns the user-defined event name.
func (TangleSlashProposed) ContractEventName() string {
	return TangleSlashProposedEventName
}

// UnpackSlashProposedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SlashProposed(uint64 indexed slashId, uint64 indexed serviceId, address indexed operator, address proposer, uint16 slashBps, uint16 effectiveSlashBps, bytes32 evidence, uint64 executeAfter)
func (tangle *Tangle) UnpackSlashProposedEvent(log *types.Log) (*TangleSlashProposed, error) {
	event := "SlashProposed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != tangle.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(TangleSlashProposed)
	if len(log.Data) > 0 {
		if err := tangle.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range tangle.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (tangle *Tangle) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], tangle.abi.Errors["AggregationRequired"].ID.Bytes()[:4]) {
		return tangle.UnpackAggregationRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["BlueprintBinaryHashRequired"].ID.Bytes()[:4]) {
		return tangle.UnpackBlueprintBinaryHashRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["BlueprintMembershipRequired"].ID.Bytes()[:4]) {
		return tangle.UnpackBlueprintMembershipRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["BlueprintMetadataHashRequired"].ID.Bytes()[:4]) {
		return tangle.UnpackBlueprintMetadataHashRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["BlueprintMetadataRequired"].ID.Bytes()[:4]) {
		return tangle.UnpackBlueprintMetadataRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["DuplicateOperatorKey"].ID.Bytes()[:4]) {
		return tangle.UnpackDuplicateOperatorKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["InvalidJobIndex"].ID.Bytes()[:4]) {
		return tangle.UnpackInvalidJobIndexError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["InvalidMsgValue"].ID.Bytes()[:4]) {
		return tangle.UnpackInvalidMsgValueError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["InvalidOperatorKey"].ID.Bytes()[:4]) {
		return tangle.UnpackInvalidOperatorKeyError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["InvalidState"].ID.Bytes()[:4]) {
		return tangle.UnpackInvalidStateError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["JobAlreadyCompleted"].ID.Bytes()[:4]) {
		return tangle.UnpackJobAlreadyCompletedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["JobCallNotFound"].ID.Bytes()[:4]) {
		return tangle.UnpackJobCallNotFoundError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["JobQuoteInputsMismatch"].ID.Bytes()[:4]) {
		return tangle.UnpackJobQuoteInputsMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["JobQuoteRequesterMismatch"].ID.Bytes()[:4]) {
		return tangle.UnpackJobQuoteRequesterMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["ManagerRejected"].ID.Bytes()[:4]) {
		return tangle.UnpackManagerRejectedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["ManagerReverted"].ID.Bytes()[:4]) {
		return tangle.UnpackManagerRevertedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["NotPermittedCaller"].ID.Bytes()[:4]) {
		return tangle.UnpackNotPermittedCallerError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["NotQuotedOperator"].ID.Bytes()[:4]) {
		return tangle.UnpackNotQuotedOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["NotServiceOwner"].ID.Bytes()[:4]) {
		return tangle.UnpackNotServiceOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["OperatorAlreadyRegistered"].ID.Bytes()[:4]) {
		return tangle.UnpackOperatorAlreadyRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["OperatorNotActive"].ID.Bytes()[:4]) {
		return tangle.UnpackOperatorNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["OperatorNotInService"].ID.Bytes()[:4]) {
		return tangle.UnpackOperatorNotInServiceError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["OperatorNotRegistered"].ID.Bytes()[:4]) {
		return tangle.UnpackOperatorNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["QuoteAlreadyUsed"].ID.Bytes()[:4]) {
		return tangle.UnpackQuoteAlreadyUsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["ResultAlreadySubmitted"].ID.Bytes()[:4]) {
		return tangle.UnpackResultAlreadySubmittedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["ServiceExpired"].ID.Bytes()[:4]) {
		return tangle.UnpackServiceExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["ServiceNotActive"].ID.Bytes()[:4]) {
		return tangle.UnpackServiceNotActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["ServiceRequestExpiredError"].ID.Bytes()[:4]) {
		return tangle.UnpackServiceRequestExpiredErrorError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["StaleSourcesAck"].ID.Bytes()[:4]) {
		return tangle.UnpackStaleSourcesAckError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["TokenNotAllowed"].ID.Bytes()[:4]) {
		return tangle.UnpackTokenNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["Unauthorized"].ID.Bytes()[:4]) {
		return tangle.UnpackUnauthorizedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["UpfrontPaymentNotAllowedForEventDriven"].ID.Bytes()[:4]) {
		return tangle.UnpackUpfrontPaymentNotAllowedForEventDrivenError(raw[4:])
	}
	return nil, errors.New("unknown error")
}

// TangleAggregationRequired represents a AggregationRequired error raised by the Tangle contract.
type TangleAggregationRequired struct {
	ServiceId uint64
	JobIndex  uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AggregationRequired(uint64 serviceId, uint8 jobIndex)
func TangleAggregationRequiredErrorID() common.Hash {
	return common.HexToHash("0x77164cdc36c3f28af334c27bddb88c21a751a1f4d462ead53081d2074859e80f")
}

// UnpackAggregationRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AggregationRequired(uint64 serviceId, uint8 jobIndex)
func (tangle *Tangle) UnpackAggregationRequiredError(raw []byte) (*TangleAggregationRequired, error) {
	out := new(TangleAggregationRequired)
	if err := tangle.abi.UnpackIntoInterface(out, "AggregationRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleBlueprintBinaryHashRequired represents a BlueprintBinaryHashRequired error raised by the Tangle contract.
type TangleBlueprintBinaryHashRequired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BlueprintBinaryHashRequired()
func TangleBlueprintBinaryHashRequiredErrorID() common.Hash {
	return common.HexToHash("0x6e66aa92469a0a758d9aced40dd6ad445265e155590712e0e0e18fc972865e56")
}

// UnpackBlueprintBinaryHashRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BlueprintBinaryHashRequired()
func (tangle *Tangle) UnpackBlueprintBinaryHashRequiredError(raw []byte) (*TangleBlueprintBinaryHashRequired, error) {
	out := new(TangleBlueprintBinaryHashRequired)
	if err := tangle.abi.UnpackIntoInterface(out, "BlueprintBinaryHashRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleBlueprintMembershipRequired represents a BlueprintMembershipRequired error raised by the Tangle contract.
type TangleBlueprintMembershipRequired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BlueprintMembershipRequired()
func TangleBlueprintMembershipRequiredErrorID() common.Hash {
	return common.HexToHash("0x81ea367e03ab83eda4aefcc312c2cede60c153371113927337bc3ee0b9b08eef")
}

// UnpackBlueprintMembershipRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BlueprintMembershipRequired()
func (tangle *Tangle) UnpackBlueprintMembershipRequiredError(raw []byte) (*TangleBlueprintMembershipRequired, error) {
	out := new(TangleBlueprintMembershipRequired)
	if err := tangle.abi.UnpackIntoInterface(out, "BlueprintMembershipRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleBlueprintMetadataHashRequired represents a BlueprintMetadataHashRequired error raised by the Tangle contract.
type TangleBlueprintMetadataHashRequired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BlueprintMetadataHashRequired()
func TangleBlueprintMetadataHashRequiredErrorID() common.Hash {
	return common.HexToHash("0xe772efb414962a756c0d67d50f75d8273ed0063c5904c8f943b8d2821a82f6e5")
}

// UnpackBlueprintMetadataHashRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BlueprintMetadataHashRequired()
func (tangle *Tangle) UnpackBlueprintMetadataHashRequiredError(raw []byte) (*TangleBlueprintMetadataHashRequired, error) {
	out := new(TangleBlueprintMetadataHashRequired)
	if err := tangle.abi.UnpackIntoInterface(out, "BlueprintMetadataHashRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleBlueprintMetadataRequired represents a BlueprintMetadataRequired error raised by the Tangle contract.
type TangleBlueprintMetadataRequired struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BlueprintMetadataRequired()
func TangleBlueprintMetadataRequiredErrorID() common.Hash {
	return common.HexToHash("0x0f038c7eedb7350bf93627f33a5ce891556548bb5d893944dbbe2831325ac609")
}

// UnpackBlueprintMetadataRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BlueprintMetadataRequired()
func (tangle *Tangle) UnpackBlueprintMetadataRequiredError(raw []byte) (*TangleBlueprintMetadataRequired, error) {
	out := new(TangleBlueprintMetadataRequired)
	if err := tangle.abi.UnpackIntoInterface(out, "BlueprintMetadataRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleDuplicateOperatorKey represents a DuplicateOperatorKey error raised by the Tangle contract.
type TangleDuplicateOperatorKey struct {
	BlueprintId uint64
	KeyHash     [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DuplicateOperatorKey(uint64 blueprintId, bytes32 keyHash)
func TangleDuplicateOperatorKeyErrorID() common.Hash {
	return common.HexToHash("0x9d287736a2956bff5fd0bdab21a2bcc13f99cdaf5d21465483d68144fe7ec2f3")
}

// UnpackDuplicateOperatorKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DuplicateOperatorKey(uint64 blueprintId, bytes32 keyHash)
func (tangle *Tangle) UnpackDuplicateOperatorKeyError(raw []byte) (*TangleDuplicateOperatorKey, error) {
	out := new(TangleDuplicateOperatorKey)
	if err := tangle.abi.UnpackIntoInterface(out, "DuplicateOperatorKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleInvalidJobIndex represents a InvalidJobIndex error raised by the Tangle contract.
type TangleInvalidJobIndex struct {
	JobIndex uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidJobIndex(uint8 jobIndex)
func TangleInvalidJobIndexErrorID() common.Hash {
	return common.HexToHash("0x1370bcad988a143903c9ce4fcc48e8a475ac105f79805a2079ffa946c6d98821")
}

// UnpackInvalidJobIndexError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidJobIndex(uint8 jobIndex)
func (tangle *Tangle) UnpackInvalidJobIndexError(raw []byte) (*TangleInvalidJobIndex, error) {
	out := new(TangleInvalidJobIndex)
	if err := tangle.abi.UnpackIntoInterface(out, "InvalidJobIndex", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleInvalidMsgValue represents a InvalidMsgValue error raised by the Tangle contract.
type TangleInvalidMsgValue struct {
	Expected *big.Int
	Actual   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidMsgValue(uint256 expected, uint256 actual)
func TangleInvalidMsgValueErrorID() common.Hash {
	return common.HexToHash("0x1f89f6719a4c48da3c13a30b7a9dc809e8e5836ad2387ca574178f3ae0f61bc8")
}

// UnpackInvalidMsgValueError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidMsgValue(uint256 expected, uint256 actual)
func (tangle *Tangle) UnpackInvalidMsgValueError(raw []byte) (*TangleInvalidMsgValue, error) {
	out := new(TangleInvalidMsgValue)
	if err := tangle.abi.UnpackIntoInterface(out, "InvalidMsgValue", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleInvalidOperatorKey represents a InvalidOperatorKey error raised by the Tangle contract.
type TangleInvalidOperatorKey struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidOperatorKey()
func TangleInvalidOperatorKeyErrorID() common.Hash {
	return common.HexToHash("0xda2cd52b0d53f31c4ef1ea7a47d991813cca47ab3d0e1a16b550bfdc1ee09c1f")
}

// UnpackInvalidOperatorKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidOperatorKey()
func (tangle *Tangle) UnpackInvalidOperatorKeyError(raw []byte) (*TangleInvalidOperatorKey, error) {
	out := new(TangleInvalidOperatorKey)
	if err := tangle.abi.UnpackIntoInterface(out, "InvalidOperatorKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleInvalidState represents a InvalidState error raised by the Tangle contract.
type TangleInvalidState struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidState()
func TangleInvalidStateErrorID() common.Hash {
	return common.HexToHash("0xbaf3f0f7b53c399111539cb05e84122b6586a597d4ef5728e442deafb4079ef0")
}

// UnpackInvalidStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidState()
func (tangle *Tangle) UnpackInvalidStateError(raw []byte) (*TangleInvalidState, error) {
	out := new(TangleInvalidState)
	if err := tangle.abi.UnpackIntoInterface(out, "InvalidState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleJobAlreadyCompleted represents a JobAlreadyCompleted error raised by the Tangle contract.
type TangleJobAlreadyCompleted struct {
	ServiceId uint64
	CallId    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error JobAlreadyCompleted(uint64 serviceId, uint64 callId)
func TangleJobAlreadyCompletedErrorID() common.Hash {
	return common.HexToHash("0x0a55512f0d2bc4ed29238b8b159c96fd393a67bf8df8606461f3d0eb130522f4")
}

// UnpackJobAlreadyCompletedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error JobAlreadyCompleted(uint64 serviceId, uint64 callId)
func (tangle *Tangle) UnpackJobAlreadyCompletedError(raw []byte) (*TangleJobAlreadyCompleted, error) {
	out := new(TangleJobAlreadyCompleted)
	if err := tangle.abi.UnpackIntoInterface(out, "JobAlreadyCompleted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleJobCallNotFound represents a JobCallNotFound error raised by the Tangle contract.
type TangleJobCallNotFound struct {
	ServiceId uint64
	CallId    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error JobCallNotFound(uint64 serviceId, uint64 callId)
func TangleJobCallNotFoundErrorID() common.Hash {
	return common.HexToHash("0x96c6ebfc9a8690eb76987a9f2e979448c1232cc2767b5ad9ff4feb82885ffd18")
}

// UnpackJobCallNotFoundError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error JobCallNotFound(uint64 serviceId, uint64 callId)
func (tangle *Tangle) UnpackJobCallNotFoundError(raw []byte) (*TangleJobCallNotFound, error) {
	out := new(TangleJobCallNotFound)
	if err := tangle.abi.UnpackIntoInterface(out, "JobCallNotFound", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleJobQuoteInputsMismatch represents a JobQuoteInputsMismatch error raised by the Tangle contract.
type TangleJobQuoteInputsMismatch struct {
	Operator common.Address
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error JobQuoteInputsMismatch(address operator, bytes32 expected, bytes32 actual)
func TangleJobQuoteInputsMismatchErrorID() common.Hash {
	return common.HexToHash("0x169a2143f6ed11100fdc78af22f73195574ad27af7c1d0881e01d37515b8bf61")
}

// UnpackJobQuoteInputsMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error JobQuoteInputsMismatch(address operator, bytes32 expected, bytes32 actual)
func (tangle *Tangle) UnpackJobQuoteInputsMismatchError(raw []byte) (*TangleJobQuoteInputsMismatch, error) {
	out := new(TangleJobQuoteInputsMismatch)
	if err := tangle.abi.UnpackIntoInterface(out, "JobQuoteInputsMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleJobQuoteRequesterMismatch represents a JobQuoteRequesterMismatch error raised by the Tangle contract.
type TangleJobQuoteRequesterMismatch struct {
	Operator common.Address
	Expected common.Address
	Actual   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error JobQuoteRequesterMismatch(address operator, address expected, address actual)
func TangleJobQuoteRequesterMismatchErrorID() common.Hash {
	return common.HexToHash("0x22251829e481e99d75a8e8c9a303bcb744925b3baa7f2ba9fd554c2ad8f53147")
}

// UnpackJobQuoteRequesterMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error JobQuoteRequesterMismatch(address operator, address expected, address actual)
func (tangle *Tangle) UnpackJobQuoteRequesterMismatchError(raw []byte) (*TangleJobQuoteRequesterMismatch, error) {
	out := new(TangleJobQuoteRequesterMismatch)
	if err := tangle.abi.UnpackIntoInterface(out, "JobQuoteRequesterMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleManagerRejected represents a ManagerRejected error raised by the Tangle contract.
type TangleManagerRejected struct {
	Manager common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ManagerRejected(address manager)
func TangleManagerRejectedErrorID() common.Hash {
	return common.HexToHash("0x71cc0e9ae84c1c6ec4d2538e61d8eb179c59ba44500e9d4dc214febcbf2c86f1")
}

// UnpackManagerRejectedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ManagerRejected(address manager)
func (tangle *Tangle) UnpackManagerRejectedError(raw []byte) (*TangleManagerRejected, error) {
	out := new(TangleManagerRejected)
	if err := tangle.abi.UnpackIntoInterface(out, "ManagerRejected", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleManagerReverted represents a ManagerReverted error raised by the Tangle contract.
type TangleManagerReverted struct {
	Manager    common.Address
	ReturnData []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ManagerReverted(address manager, bytes returnData)
func TangleManagerRevertedErrorID() common.Hash {
	return common.HexToHash("0x07a84ec29ee348c3fcb4f96a2be573f40c8f25330cab4cc5950400e7063dfe93")
}

// UnpackManagerRevertedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ManagerReverted(address manager, bytes returnData)
func (tangle *Tangle) UnpackManagerRevertedError(raw []byte) (*TangleManagerReverted, error) {
	out := new(TangleManagerReverted)
	if err := tangle.abi.UnpackIntoInterface(out, "ManagerReverted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleNotPermittedCaller represents a NotPermittedCaller error raised by the Tangle contract.
type TangleNotPermittedCaller struct {
	ServiceId uint64
	Caller    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPermittedCaller(uint64 serviceId, address caller)
func TangleNotPermittedCallerErrorID() common.Hash {
	return common.HexToHash("0xd5dd5b44aa6be4907f16c8d1c837dcdf37351a6c9a89a1b55a4b4b5e5578ef06")
}

// UnpackNotPermittedCallerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPermittedCaller(uint64 serviceId, address caller)
func (tangle *Tangle) UnpackNotPermittedCallerError(raw []byte) (*TangleNotPermittedCaller, error) {
	out := new(TangleNotPermittedCaller)
	if err := tangle.abi.UnpackIntoInterface(out, "NotPermittedCaller", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleNotQuotedOperator represents a NotQuotedOperator error raised by the Tangle contract.
type TangleNotQuotedOperator struct {
	ServiceId uint64
	CallId    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotQuotedOperator(uint64 serviceId, uint64 callId)
func TangleNotQuotedOperatorErrorID() common.Hash {
	return common.HexToHash("0xa32a5d1cf72edf3d65fd83e20f105c6886bc91609da40addbd908ddb5b8e9508")
}

// UnpackNotQuotedOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotQuotedOperator(uint64 serviceId, uint64 callId)
func (tangle *Tangle) UnpackNotQuotedOperatorError(raw []byte) (*TangleNotQuotedOperator, error) {
	out := new(TangleNotQuotedOperator)
	if err := tangle.abi.UnpackIntoInterface(out, "NotQuotedOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleNotServiceOwner represents a NotServiceOwner error raised by the Tangle contract.
type TangleNotServiceOwner struct {
	ServiceId uint64
	Caller    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotServiceOwner(uint64 serviceId, address caller)
func TangleNotServiceOwnerErrorID() common.Hash {
	return common.HexToHash("0x19aacf9ec231775063b76d38d6c19e31a1b0c96b04fe8331f6a87275136a8c04")
}

// UnpackNotServiceOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotServiceOwner(uint64 serviceId, address caller)
func (tangle *Tangle) UnpackNotServiceOwnerError(raw []byte) (*TangleNotServiceOwner, error) {
	out := new(TangleNotServiceOwner)
	if err := tangle.abi.UnpackIntoInterface(out, "NotServiceOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleOperatorAlreadyRegistered represents a OperatorAlreadyRegistered error raised by the Tangle contract.
type TangleOperatorAlreadyRegistered struct {
	BlueprintId uint64
	Operator    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OperatorAlreadyRegistered(uint64 blueprintId, address operator)
func TangleOperatorAlreadyRegisteredErrorID() common.Hash {
	return common.HexToHash("0x9ec4e30d43ab3325b2f4dc0a9ba2fe719504d44e27a4d1c320f815497d8e6d78")
}

// UnpackOperatorAlreadyRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OperatorAlreadyRegistered(uint64 blueprintId, address operator)
func (tangle *Tangle) UnpackOperatorAlreadyRegisteredError(raw []byte) (*TangleOperatorAlreadyRegistered, error) {
	out := new(TangleOperatorAlreadyRegistered)
	if err := tangle.abi.UnpackIntoInterface(out, "OperatorAlreadyRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleOperatorNotActive represents a OperatorNotActive error raised by the Tangle contract.
type TangleOperatorNotActive struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OperatorNotActive(address operator)
func TangleOperatorNotActiveErrorID() common.Hash {
	return common.HexToHash("0xe356d5aad74a71afce3cc3233fa1d417416e8011f3a9da26a7bfbb22754a5443")
}

// UnpackOperatorNotActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OperatorNotActive(address operator)
func (tangle *Tangle) UnpackOperatorNotActiveError(raw []byte) (*TangleOperatorNotActive, error) {
	out := new(TangleOperatorNotActive)
	if err := tangle.abi.UnpackIntoInterface(out, "OperatorNotActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleOperatorNotInService represents a OperatorNotInService error raised by the Tangle contract.
type TangleOperatorNotInService struct {
	ServiceId uint64
	Operator  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OperatorNotInService(uint64 serviceId, address operator)
func TangleOperatorNotInServiceErrorID() common.Hash {
	return common.HexToHash("0x783482e91b7230cf3c70f5a63834afd5818c824a08837276798470596ddcf3a4")
}

// UnpackOperatorNotInServiceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OperatorNotInService(uint64 serviceId, address operator)
func (tangle *Tangle) UnpackOperatorNotInServiceError(raw []byte) (*TangleOperatorNotInService, error) {
	out := new(TangleOperatorNotInService)
	if err := tangle.abi.UnpackIntoInterface(out, "OperatorNotInService", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleOperatorNotRegistered represents a OperatorNotRegistered error raised by the Tangle contract.
type TangleOperatorNotRegistered struct {
	BlueprintId uint64
	Operator    common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OperatorNotRegistered(uint64 blueprintId, address operator)
func TangleOperatorNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x9bcccbfdf7954adcb5e61bc02ca7ee1582d8b6ef139c814ebe2af49a780857bb")
}

// UnpackOperatorNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OperatorNotRegistered(uint64 blueprintId, address operator)
func (tangle *Tangle) UnpackOperatorNotRegisteredError(raw []byte) (*TangleOperatorNotRegistered, error) {
	out := new(TangleOperatorNotRegistered)
	if err := tangle.abi.UnpackIntoInterface(out, "OperatorNotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleQuoteAlreadyUsed represents a QuoteAlreadyUsed error raised by the Tangle contract.
type TangleQuoteAlreadyUsed struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error QuoteAlreadyUsed(address operator)
func TangleQuoteAlreadyUsedErrorID() common.Hash {
	return common.HexToHash("0x08d182715e7438e86105f14e5193ff9639ed0bbccd1d2d03e7c0a12b531dca23")
}

// UnpackQuoteAlreadyUsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error QuoteAlreadyUsed(address operator)
func (tangle *Tangle) UnpackQuoteAlreadyUsedError(raw []byte) (*TangleQuoteAlreadyUsed, error) {
	out := new(TangleQuoteAlreadyUsed)
	if err := tangle.abi.UnpackIntoInterface(out, "QuoteAlreadyUsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleResultAlreadySubmitted represents a ResultAlreadySubmitted error raised by the Tangle contract.
type TangleResultAlreadySubmitted struct {
	ServiceId uint64
	CallId    uint64
	Operator  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultAlreadySubmitted(uint64 serviceId, uint64 callId, address operator)
func TangleResultAlreadySubmittedErrorID() common.Hash {
	return common.HexToHash("0xb7e7fceefbb8bd0994a0c1a3d1a9c7ee8d3dfca8e5d09cf7b77a243809f729e3")
}

// UnpackResultAlreadySubmittedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultAlreadySubmitted(uint64 serviceId, uint64 callId, address operator)
func (tangle *Tangle) UnpackResultAlreadySubmittedError(raw []byte) (*TangleResultAlreadySubmitted, error) {
	out := new(TangleResultAlreadySubmitted)
	if err := tangle.abi.UnpackIntoInterface(out, "ResultAlreadySubmitted", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleServiceExpired represents a ServiceExpired error raised by the Tangle contract.
type TangleServiceExpired struct {
	ServiceId uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ServiceExpired(uint64 serviceId)
func TangleServiceExpiredErrorID() common.Hash {
	return common.HexToHash("0x7c3e621bf912984556d1fc6ac7f6d73340db1a932148f4905221cdd29f8c4af1")
}

// UnpackServiceExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ServiceExpired(uint64 serviceId)
func (tangle *Tangle) UnpackServiceExpiredError(raw []byte) (*TangleServiceExpired, error) {
	out := new(TangleServiceExpired)
	if err := tangle.abi.UnpackIntoInterface(out, "ServiceExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleServiceNotActive represents a ServiceNotActive error raised by the Tangle contract.
type TangleServiceNotActive struct {
	ServiceId uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ServiceNotActive(uint64 serviceId)
func TangleServiceNotActiveErrorID() common.Hash {
	return common.HexToHash("0x4c5fe2d84d0fc6ed27f6aae546a6cd6035dfd2d73505ef715b4f35230887a636")
}

// UnpackServiceNotActiveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ServiceNotActive(uint64 serviceId)
func (tangle *Tangle) UnpackServiceNotActiveError(raw []byte) (*TangleServiceNotActive, error) {
	out := new(TangleServiceNotActive)
	if err := tangle.abi.UnpackIntoInterface(out, "ServiceNotActive", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleServiceRequestExpiredError represents a ServiceRequestExpiredError error raised by the Tangle contract.
type TangleServiceRequestExpiredError struct {
	RequestId uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ServiceRequestExpiredError(uint64 requestId)
func TangleServiceRequestExpiredErrorErrorID() common.Hash {
	return common.HexToHash("0xdf0ba7dab91b54fdb7d72dffa9f13d2e481c8660468f43dcad082eadfb441e55")
}

// UnpackServiceRequestExpiredErrorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ServiceRequestExpiredError(uint64 requestId)
func (tangle *Tangle) UnpackServiceRequestExpiredErrorError(raw []byte) (*TangleServiceRequestExpiredError, error) {
	out := new(TangleServiceRequestExpiredError)
	if err := tangle.abi.UnpackIntoInterface(out, "ServiceRequestExpiredError", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleStaleSourcesAck represents a StaleSourcesAck error raised by the Tangle contract.
type TangleStaleSourcesAck struct {
	BlueprintId uint64
	Acked       [32]byte
	Live        [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StaleSourcesAck(uint64 blueprintId, bytes32 acked, bytes32 live)
func TangleStaleSourcesAckErrorID() common.Hash {
	return common.HexToHash("0x3a9a37c22938678c6d87438e277595a7da65db51ad231be4539c32a2378ac9b0")
}

// UnpackStaleSourcesAckError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StaleSourcesAck(uint64 blueprintId, bytes32 acked, bytes32 live)
func (tangle *Tangle) UnpackStaleSourcesAckError(raw []byte) (*TangleStaleSourcesAck, error) {
	out := new(TangleStaleSourcesAck)
	if err := tangle.abi.UnpackIntoInterface(out, "StaleSourcesAck", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleTokenNotAllowed represents a TokenNotAllowed error raised by the Tangle contract.
type TangleTokenNotAllowed struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenNotAllowed(address token)
func TangleTokenNotAllowedErrorID() common.Hash {
	return common.HexToHash("0x94403b7099477045d56a4ad621224a9a16fcb7e4b0d02e508215a9bf747a12d4")
}

// UnpackTokenNotAllowedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenNotAllowed(address token)
func (tangle *Tangle) UnpackTokenNotAllowedError(raw []byte) (*TangleTokenNotAllowed, error) {
	out := new(TangleTokenNotAllowed)
	if err := tangle.abi.UnpackIntoInterface(out, "TokenNotAllowed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleUnauthorized represents a Unauthorized error raised by the Tangle contract.
type TangleUnauthorized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Unauthorized()
func TangleUnauthorizedErrorID() common.Hash {
	return common.HexToHash("0x82b4290015f7ec7256ca2a6247d3c2a89c4865c0e791456df195f40ad0a81367")
}

// UnpackUnauthorizedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Unauthorized()
func (tangle *Tangle) UnpackUnauthorizedError(raw []byte) (*TangleUnauthorized, error) {
	out := new(TangleUnauthorized)
	if err := tangle.abi.UnpackIntoInterface(out, "Unauthorized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TangleUpfrontPaymentNotAllowedForEventDriven represents a UpfrontPaymentNotAllowedForEventDriven error raised by the Tangle contract.
type TangleUpfrontPaymentNotAllowedForEventDriven struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UpfrontPaymentNotAllowedForEventDriven()
func TangleUpfrontPaymentNotAllowedForEventDrivenErrorID() common.Hash {
	return common.HexToHash("0x889fa9e0d78c6b35ab6b2d06e9e3b0a9265a8378a5a2e3507185f788dbcc32c6")
}

// UnpackUpfrontPaymentNotAllowedForEventDrivenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UpfrontPaymentNotAllowedForEventDriven()
func (tangle *Tangle) UnpackUpfrontPaymentNotAllowedForEventDrivenError(raw []byte) (*TangleUpfrontPaymentNotAllowedForEventDriven, error) {
	out := new(TangleUpfrontPaymentNotAllowedForEventDriven)
	if err := tangle.abi.UnpackIntoInterface(out, "UpfrontPaymentNotAllowedForEventDriven", raw); err != nil {
		return nil, err
	}
	return out, nil
}
