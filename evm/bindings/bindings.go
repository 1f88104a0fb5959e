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

// IFaaSBlueprintExecution is an auto generated low-level Go binding around an user-defined struct.
type IFaaSBlueprintExecution struct {
	Operator        common.Address
	Job             uint8
	State           uint8
	Reading         uint8
	Success         bool
	CacheHit        bool
	ExitCode        int32
	ExecutionTimeMs uint64
	Deadline        uint64
	FinishedAt      uint64
	Image           [32]byte
	OutputHash      [32]byte
	Ref             [32]byte
}

// IFaaSBlueprintOperatorInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSBlueprintOperatorInfo struct {
	Registered bool
	Capacity   uint32
	Load       uint32
	Assigned   uint64
	Succeeded  uint64
	Failed     uint64
	Late       uint64
	Lost       uint64
}

// IFaaSBlueprintServiceInfo is an auto generated low-level Go binding around an user-defined struct.
type IFaaSBlueprintServiceInfo struct {
	Seats    uint32
	Jobs     uint64
	Open     uint64
	Complete bool
}

// IFaaSBlueprintTiming is an auto generated low-level Go binding around an user-defined struct.
type IFaaSBlueprintTiming struct {
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
	ABI: "[{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"}],\"name\":\"AlreadyAssigned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"capacity\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"maximum\",\"type\":\"uint32\"}],\"name\":\"InvalidCapacity\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maximum\",\"type\":\"uint32\"}],\"name\":\"InvalidTimeout\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"probed\",\"type\":\"uint256\"}],\"name\":\"NoOperatorAvailable\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotAnOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotInService\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"quoted\",\"type\":\"uint256\"}],\"name\":\"NotOneQuotedOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"OnlyTangle\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"}],\"name\":\"ServiceAlive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"StillActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"}],\"name\":\"WrongBlueprint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"WrongState\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"}],\"name\":\"BlueprintBound\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"image\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"}],\"name\":\"FunctionExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"JobAssigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"}],\"name\":\"JobFinished\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"JobLost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seat\",\"type\":\"uint32\"}],\"name\":\"OperatorSeated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seat\",\"type\":\"uint32\"}],\"name\":\"OperatorUnseated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"}],\"name\":\"OperatorUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"}],\"name\":\"OutputUndecodable\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"}],\"name\":\"PaymentAssetSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"name\":\"TimeoutSet\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"from\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"limit\",\"type\":\"uint32\"}],\"name\":\"activeOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"assignment\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"binding\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"staking\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"bound\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"execution\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.Reading\",\"name\":\"reading\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cacheHit\",\"type\":\"bool\"},{\"internalType\":\"int32\",\"name\":\"exitCode\",\"type\":\"int32\"},{\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"finishedAt\",\"type\":\"uint64\"},{\"internalType\":\"ImageId\",\"name\":\"image\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"internalType\":\"structIFaaSBlueprint.Execution\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"from\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"}],\"name\":\"executions\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.Reading\",\"name\":\"reading\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cacheHit\",\"type\":\"bool\"},{\"internalType\":\"int32\",\"name\":\"exitCode\",\"type\":\"int32\"},{\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"finishedAt\",\"type\":\"uint64\"},{\"internalType\":\"ImageId\",\"name\":\"image\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"internalType\":\"structIFaaSBlueprint.Execution[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operatorCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"operatorInfo\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"load\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"assigned\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"succeeded\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"failed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"late\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"lost\",\"type\":\"uint64\"}],\"internalType\":\"structIFaaSBlueprint.OperatorInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"operators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"release\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"seat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"limit\",\"type\":\"uint32\"}],\"name\":\"seatAll\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"seated\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"serviceInfo\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"seats\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"jobs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"open\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"complete\",\"type\":\"bool\"}],\"internalType\":\"structIFaaSBlueprint.ServiceInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"}],\"name\":\"setCapacity\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"}],\"name\":\"setPaymentAsset\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"name\":\"setTimeout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"timeoutOf\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"timing\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"succeeded\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"sumMs\",\"type\":\"uint128\"}],\"internalType\":\"structIFaaSBlueprint.Timing\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"unseat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
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

// PackExecution is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfbd67c43.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function execution(uint64 serviceId, uint64 callId) view returns((address,uint8,uint8,uint8,bool,bool,int32,uint64,uint64,uint64,bytes32,bytes32,bytes32))
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
// Solidity: function execution(uint64 serviceId, uint64 callId) view returns((address,uint8,uint8,uint8,bool,bool,int32,uint64,uint64,uint64,bytes32,bytes32,bytes32))
func (blueprint *Blueprint) TryPackExecution(serviceId uint64, callId uint64) ([]byte, error) {
	return blueprint.abi.Pack("execution", serviceId, callId)
}

// UnpackExecution is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfbd67c43.
//
// Solidity: function execution(uint64 serviceId, uint64 callId) view returns((address,uint8,uint8,uint8,bool,bool,int32,uint64,uint64,uint64,bytes32,bytes32,bytes32))
func (blueprint *Blueprint) UnpackExecution(data []byte) (IFaaSBlueprintExecution, error) {
	out, err := blueprint.abi.Unpack("execution", data)
	if err != nil {
		return *new(IFaaSBlueprintExecution), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSBlueprintExecution)).(*IFaaSBlueprintExecution)
	return out0, nil
}

// PackExecutions is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1551953d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function executions(uint64 serviceId, uint64 from, uint64 limit) view returns((address,uint8,uint8,uint8,bool,bool,int32,uint64,uint64,uint64,bytes32,bytes32,bytes32)[])
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
// Solidity: function executions(uint64 serviceId, uint64 from, uint64 limit) view returns((address,uint8,uint8,uint8,bool,bool,int32,uint64,uint64,uint64,bytes32,bytes32,bytes32)[])
func (blueprint *Blueprint) TryPackExecutions(serviceId uint64, from uint64, limit uint64) ([]byte, error) {
	return blueprint.abi.Pack("executions", serviceId, from, limit)
}

// UnpackExecutions is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1551953d.
//
// Solidity: function executions(uint64 serviceId, uint64 from, uint64 limit) view returns((address,uint8,uint8,uint8,bool,bool,int32,uint64,uint64,uint64,bytes32,bytes32,bytes32)[])
func (blueprint *Blueprint) UnpackExecutions(data []byte) ([]IFaaSBlueprintExecution, error) {
	out, err := blueprint.abi.Unpack("executions", data)
	if err != nil {
		return *new([]IFaaSBlueprintExecution), err
	}
	out0 := *abi.ConvertType(out[0], new([]IFaaSBlueprintExecution)).(*[]IFaaSBlueprintExecution)
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
// Solidity: function operatorInfo(address operator) view returns((bool,uint32,uint32,uint64,uint64,uint64,uint64,uint64))
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
// Solidity: function operatorInfo(address operator) view returns((bool,uint32,uint32,uint64,uint64,uint64,uint64,uint64))
func (blueprint *Blueprint) TryPackOperatorInfo(operator common.Address) ([]byte, error) {
	return blueprint.abi.Pack("operatorInfo", operator)
}

// UnpackOperatorInfo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x50c246d6.
//
// Solidity: function operatorInfo(address operator) view returns((bool,uint32,uint32,uint64,uint64,uint64,uint64,uint64))
func (blueprint *Blueprint) UnpackOperatorInfo(data []byte) (IFaaSBlueprintOperatorInfo, error) {
	out, err := blueprint.abi.Unpack("operatorInfo", data)
	if err != nil {
		return *new(IFaaSBlueprintOperatorInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSBlueprintOperatorInfo)).(*IFaaSBlueprintOperatorInfo)
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
func (blueprint *Blueprint) UnpackServiceInfo(data []byte) (IFaaSBlueprintServiceInfo, error) {
	out, err := blueprint.abi.Unpack("serviceInfo", data)
	if err != nil {
		return *new(IFaaSBlueprintServiceInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSBlueprintServiceInfo)).(*IFaaSBlueprintServiceInfo)
	return out0, nil
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
func (blueprint *Blueprint) UnpackTiming(data []byte) (IFaaSBlueprintTiming, error) {
	out, err := blueprint.abi.Unpack("timing", data)
	if err != nil {
		return *new(IFaaSBlueprintTiming), err
	}
	out0 := *abi.ConvertType(out[0], new(IFaaSBlueprintTiming)).(*IFaaSBlueprintTiming)
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
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InvalidCapacity"].ID.Bytes()[:4]) {
		return blueprint.UnpackInvalidCapacityError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["InvalidTimeout"].ID.Bytes()[:4]) {
		return blueprint.UnpackInvalidTimeoutError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NoOperatorAvailable"].ID.Bytes()[:4]) {
		return blueprint.UnpackNoOperatorAvailableError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotAnOperator"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotAnOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotInService"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotInServiceError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["NotOneQuotedOperator"].ID.Bytes()[:4]) {
		return blueprint.UnpackNotOneQuotedOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["OnlyTangle"].ID.Bytes()[:4]) {
		return blueprint.UnpackOnlyTangleError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["ServiceAlive"].ID.Bytes()[:4]) {
		return blueprint.UnpackServiceAliveError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["StillActive"].ID.Bytes()[:4]) {
		return blueprint.UnpackStillActiveError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["WrongBlueprint"].ID.Bytes()[:4]) {
		return blueprint.UnpackWrongBlueprintError(raw[4:])
	}
	if bytes.Equal(raw[:4], blueprint.abi.Errors["WrongState"].ID.Bytes()[:4]) {
		return blueprint.UnpackWrongStateError(raw[4:])
	}
	return nil, errors.New("Unknown error")
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

// BlueprintNoOperatorAvailable represents a NoOperatorAvailable error raised by the Blueprint contract.
type BlueprintNoOperatorAvailable struct {
	Service uint64
	Probed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoOperatorAvailable(uint64 service, uint256 probed)
func BlueprintNoOperatorAvailableErrorID() common.Hash {
	return common.HexToHash("0x157551912b13fbd5a54713e3f0806ed144a82d5ca9e1e6c8f77ff7f54c64a9d4")
}

// UnpackNoOperatorAvailableError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoOperatorAvailable(uint64 service, uint256 probed)
func (blueprint *Blueprint) UnpackNoOperatorAvailableError(raw []byte) (*BlueprintNoOperatorAvailable, error) {
	out := new(BlueprintNoOperatorAvailable)
	if err := blueprint.abi.UnpackIntoInterface(out, "NoOperatorAvailable", raw); err != nil {
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

// DevTangleMetaData contains all meta data concerning the DevTangle contract.
var DevTangleMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "DevTangle",
	Bin: "0x6101606040523461015f57604051610018604082610163565b600b815260208101906a54616e676c6551756f746560a81b825260405191610041604084610163565b600183526020830191603160f81b835260017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0055608063ffffffff19601254161760125561008e8161019a565b6101205261009b8461019a565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261010460c082610163565b5190206080523060c0526040516157cb9081610206823960805181615584015260a05181615641015260c0518161554e015260e051816155d3015261010051816155f9015261012051816110e0015261014051816111090152f35b5f80fd5b601f909101601f19168101906001600160401b0382119082101761018657604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116101c55760208151910151602082106101b6571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c8063038dda6c146139fb57806307e60129146139d55780630afd3738146137775780630ded8bf91461373f578063180cae67146136425780632acde098146135d75780632b9da71a146134025780632d07e655146133ae5780632ec2bd03146133565780632f46279f146133335780633022f66c14612cf55780633413e8ee14612a5c57806335ba86c314612a3f5780633dc0d5fe146127bf5780635b71c934146125f45780635f359924146125955780635f9b4dfa1461231557806364462595146122b75780636778afbc146121ef578063684d89f5146120ee5780636a46006b14611bb05780636bda42f314611b385780636d8b88c314611a2757806372a1f7be146112ec5780637324e9161461125657806376eeec4b14611222578063815d6a26146111c057806384b0196e146110c857806387703550146110425780638d3f65be1461100a578063909eac2414610de7578063a595b21e14610d92578063a672bc0a14610c28578063aacdba9f14610b51578063b5e2ab9014610abf578063b7696dbb1461097d578063bb207f1f146108ea578063c841e26e146102b2578063d4e1ab7c1461026b578063d673e0b91461022e578063d775cb6114610249578063d9e257ef14610233578063e4e88de81461022e5763eb473533146101fd575f80fd5b3461022a57602036600319011261022a57602061022061021b613b0e565b61414d565b6040519015158152f35b5f80fd5b613c76565b5f36600319011261022a5761024733614283565b005b3461022a575f36600319011261022a576020604051670de0b6b3a76400008152f35b3461022a5761029f61027c36613c11565b92610288929192614183565b60405194610297602087613d50565b5f8652614b8b565b60015f5160206157ab5f395f51905f5255005b61010036600319011261022a576102c7613a92565b6024356001600160401b03811161022a576102e6903690600401613bd0565b6044356001600160401b03811161022a57610305903690600401613b72565b926064356001600160401b03811161022a57610325903690600401613bd0565b919094608435966001600160401b038816880361022a5760a435936001600160a01b038516850361022a57600460e435101561022a57610363614183565b6001546001600160401b038316108015906108cf575b610810576001600160401b0389161515806108a5575b610889576001600160401b03600a5416976103ae60c435878b866150af565b6001600160401b0383165f52600260205260405f20805463ffffffff8160301c16608081145f1461087d575063ffffffff8060125416915b60101c168a10801561086e575b610810575f5b8a811061074f57508a5f52600b60205260405f206001600160401b038b11610720576104258b826140af565b87905f5260205f20905f5b8c811061073457505050600a54600160401b811015610720578060016104599201600a55613f68565b506001810180546001600160401b0342811667ffffffffffffffff1990921691909117825582546001600160e01b031916600160401b600160e01b033360401b16179088161782558354600490920193916104b79060ff1685613eb4565b805463ffffffff60801b8d60801b169063ffffffff60801b19161790555468ffffffff000000000064ffffffff0084549260081c169260281b169068ffffffffffffffff0019161717905561058f8a60016105118c613f68565b506004810161052160e435613bc6565b805460ff60501b191660e43560501b60ff60501b1617905560c43560038201556002810180546001600160a01b03191660a084901b8490038c161790550180546fffffffffffffffff0000000000000000191660409290921b67ffffffffffffffff60401b16919091179055565b885f52600c60205260405f20906001600160401b038311610720576105b483836140af565b905f5260205f205f5b8381106107055750505050610616906040516105da60e435613bc6565b60e43581523390897f5c92301c22df4cc7209a8b0b25b2f5787750237e110e09a276a9f7d16e6709a460206001600160401b03861693a4613dd0565b50600101546040516361466c0960e11b60208201526024810188905233604482015260e060648201526101048101879052956001600160a01b039091169461012487019390915f5b8181106106df57505050968594936001600160401b036106946106c1956106c6999560209c602319888403016084890152613f33565b921660a48401526001600160a01b031660c4808401919091523560e483015203601f198101845283613d50565b614715565b60015f5160206157ab5f395f51905f5255604051908152f35b909194602080600192838060a01b036106f78a613b3a565b16815201960192910161065e565b600190602061071385613ea0565b94019381840155016105bd565b634e487b7160e01b5f52604160045260245ffd5b600190602061074284613ea0565b9301928185015501610430565b61076261075d828d8b61413d565b613ea0565b906001600160401b0387165f52600460205260405f2060018060a01b0383165f526020526001600160401b0360405f20541615610840576107a28261414d565b1561081f578c5f52600d60205260405f2060018060a01b0383165f5260205260405f205461081057600181018082116107fc576001928e5f52600d60205260405f2090848060a01b03165f5260205260405f2055016103f9565b634e487b7160e01b5f52601160045260245ffd5b63baf3f0f760e01b5f5260045ffd5b506371ab6ad560e11b5f9081526001600160a01b0391909116600452602490fd5b50639bcccbfd60e01b5f9081526001600160401b0387166004526001600160a01b0391909116602452604490fd5b5063ffffffff81168a116103f3565b63ffffffff90916103e6565b6001600160401b0389639e1ad5e560e01b5f521660045260245ffd5b50610e106001600160401b038a16108061038f57506301e133806001600160401b038a161161038f565b5060ff60016108dd84613dd0565b50015460f01c1615610379565b3461022a57602036600319011261022a576001600160401b0361090b613a92565b165f52600f60205260405f206040519081602082549182815201915f5260205f20905f5b81811061095e5761095a8561094681870382613d50565b604051918291602083526020830190613ad2565b0390f35b82546001600160a01b031684526020909301926001928301920161092f565b3461022a57602036600319011261022a5760c0610998613a92565b6040516109a481613cc7565b5f81525f60208201525f60408201525f60608201525f60808201525f60a0820152906001546001600160401b03821610610a3f575b5060a060405191600180831b038151168352600180831b0360208201511660208401526001600160401b036040820151166040840152610a2160608201516060850190613baf565b6080810151610a2f81613bbc565b60808401520151151560a0820152f35b610a499150613dd0565b5060ff600160405192610a5b84613cc7565b818060a01b038154168452015460018060a01b03811660208401526001600160401b038160a01c166040840152610a9a828260e01c1660608501613e94565b818160e81c16610aa981613bbc565b608084015260f01c16151560a0820152826109d9565b3461022a57604036600319011261022a57610ad8613b0e565b6001600160a01b0381165f81815260208190526040902080549192919060243582811115610b4c5750815b82039182116107fc577f7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe809282610b39925561414d565b60408051928352901515602083015290a2005b610b03565b3461022a57606036600319011261022a57610b6a613a92565b6024356001600160401b03811161022a57610b89903690600401613bd0565b906044356001600160401b03811161022a57610ba9903690600401613bd0565b9091610bb3614183565b818403610810575f5b848110610bd65760015f5160206157ab5f395f51905f5255005b610be9610be482878561413d565b613f84565b9083811015610c1457610c0e600192610c078360051b880188613f01565b918a614477565b01610bbc565b634e487b7160e01b5f52603260045260245ffd5b3461022a57604036600319011261022a5760e0610c43613a92565b610c4b613aa8565b6001600160401b03604051610c5f81613cac565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201529216805f52601560205260405f20546001600160401b03831610610d0a575b505060c06040519160ff815116835260018060a01b0360208201511660208401526001600160401b03604082015116604084015263ffffffff606082015116606084015260808101511515608084015260a0810151151560a0840152015160c0820152f35b610d1f92505f52601560205260405f20613e31565b50600260405191610d2f83613cac565b6001600160401b03815460ff8116855260018060a01b038160081c16602086015260a81c16604084015260ff600182015463ffffffff81166060860152818160201c161515608086015260281c16151560a0840152015460c08201528280610ca5565b3461022a57604036600319011261022a57610dab613a92565b6001600160401b03610dbb613b24565b91165f52601060205260405f209060018060a01b03165f52602052602060405f20541515604051908152f35b3461022a57610df536613c11565b90919392610e01614183565b6001600160401b03841694855f52600460205260405f2060018060a01b0333165f526020526001600160401b0360405f20541615610ff35782156108105780610fe2575b50505f8481526005602090815260408083203384529091528082209051815490969291610e7182613d71565b8089529160018116908115610fbb5750600114610f7e575b5061029f610f6b610f29610f79610f3c8a610f378d610f158d8d8d610eb0858f0386613d50565b60405190604082527fbaca468a52670b77d74d0423b33ac5227a7f1a5c548e07006b29c6e2289779a6610ee66040840188613b4e565b92808403602082015280610efc33958789613f33565b0390a360405193610f0c85613d35565b84523691614042565b6020820152604051958691602083016140e3565b03601f198101865285613d50565b613dd0565b5060010154604051637ac7103360e11b6020820152936001600160a01b0390911692849190336024840161411b565b03601f198101845283613d50565b6141bb565b5f908152602081209092505b818310610fa15750508501602001610f3786610e89565b6001816020929493945483858c0101520191019190610f8a565b60ff19166020808b019190915292151560051b89019092019250610f379150879050610e89565b610fec9185614df0565b8480610e45565b85639bcccbfd60e01b5f526004523360245260445ffd5b3461022a57602036600319011261022a576001600160401b0361102b613a92565b165f526007602052602060405f2054604051908152f35b3461022a575f36600319011261022a57335f52600960205260405f20546110b557335f818152602081815260408083206001818101805460ff19169091179055548151908152918201929092527f7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe809190a2005b638705f62160e01b5f523360045260245ffd5b3461022a575f36600319011261022a576111646111047f000000000000000000000000000000000000000000000000000000000000000061550d565b61112d7f000000000000000000000000000000000000000000000000000000000000000061550d565b6020611172604051926111408385613d50565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190613b4e565b908582036040870152613b4e565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106111a957505050500390f35b83518552869550938101939281019260010161119a565b3461022a57604036600319011261022a576111d9613a92565b6001600160401b036111e9613b24565b916111f381614870565b165f9081526011602090815260408083206001600160a01b03909416835292905220805460ff19166001179055005b3461022a57602036600319011261022a5760043563ffffffff811680910361022a5763ffffffff1960125416176012555f80f35b3461022a57608036600319011261022a5761126f613a92565b6024356001600160401b03811161022a5761128e903690600401613b72565b6044929192356001600160401b03811161022a576112b0903690600401613b72565b91606435946001600160401b03861161022a576112e66112d761029f973690600401613b72565b6112df614183565b3691614042565b94614b8b565b608036600319011261022a57611300613a92565b611308613b9f565b6044356001600160401b03811161022a57611327903690600401613b72565b906064356001600160401b03811161022a57611347903690600401613bd0565b939094611352614183565b61135c8282614786565b8515610810575f969561136e81614010565b965f906001600160401b038516925b808310611604575050508734036115ed575f8181526015602052604090819020805491516001600160401b0390921698916113b781613cac565b60ff8716918282528b602083019233845260408101926001600160401b034216845260608201915f8352608081015f815260a08201926001845260c083019586528054600160401b8110156107205761141591600182018155613e31565b9790976115da5791518754925196516001600160e81b031990931660ff919091161760089690961b610100600160a81b03169590951760a89190911b67ffffffffffffffff60a81b161785559051600185018054945164ffffffffff1990951663ffffffff929092169190911793151560201b64ff00000000169390931783556002929051815465ff0000000000191690151560281b65ff000000000016179055519101556114c5368989614042565b60208151910120835f52601660205260405f206001600160401b038b165f5260205260405f2055825f52601860205260405f206001600160401b038a165f5260205260405f209982516001600160401b03811161072057611526818d6140af565b602084019b5f5260205f209b5f905b8282106115bd575050509389809997947fb707259a8a1604adca251fecf84eb283329cd45175690dcb8ff1cf52a62524226106c69a98956001600160401b03956115b360209f9a61159e604051948594855233602086015260a0604086015260a0850190613ad2565b90606084015282810360808401528d8d613f33565b0390a3541661480b565b80516001600160a01b03168e830155600190910190602001611535565b634e487b7160e01b5f525f60045260245ffd5b87631f89f67160e01b5f526004523460245260445ffd5b909199611612368a8a614042565b60208151910120906116258c8486614078565b916116336101208401613ea0565b9060208401876001600160401b0361164a83613f84565b1614801590611a0b575b6108105760c085013590600482101561022a5760ff60026116748d613e15565b50015460781c1661168481613bc6565b61168d83613bc6565b820361081057885f52601060205260405f2060018060a01b0385165f5260205260405f2054156119e8576116c08461414d565b156119ca57336001600160a01b036116d788613ea0565b16036119985760e086013592808403611976575060a08601926001600160401b0361170185613f84565b1642118015611951575b610810576040519260208401926001600160401b039061173e906001600160a01b036117368c613b3a565b168652613abe565b16604085015260408801359460ff861680960361022a5761178b6001600160401b0391604297606088015260608b013560808801528261178060808d01613abe565b1660a0880152613abe565b1660c085015261179a81613bc6565b60e084015261010083015261010082526117b661012083613d50565b61180460408051809360208201957f0f2dd1fc353b13b24ce1767788f8adb446b60f8eec61038dc2a253e7f279dda287525180918484015e81015f838201520301601f198101835282613d50565b51902061180f61554b565b906040519161190160f01b8352600283015260228201522092835f52601960205260ff60405f205416611930579061185b6118556112df84610100611864960190613f01565b85615667565b909391936156a1565b6001600160a01b03908116911681900361192257826118d8935f52601960205260405f20600160ff19825416179055817f89a9fcf52fcdc48f0e669fb3b7125291da850132592f5dd580ffb58166c8e9e85f80a36118c28d8d61409b565b5260606118d08d8587614078565b013590613e08565b995f5b8181106118ed5750600101919061137d565b6001600160a01b036118ff828d61409b565b51166001600160a01b03611913848e61409b565b511614610810576001016118db565b6282b42960e81b5f5260045ffd5b506308d1827160e01b5f9081526001600160a01b0391909116600452602490fd5b506001600160401b0361196e61196960808a01613f84565b614aef565b16421161170b565b838563169a214360e01b5f5260018060a01b031660045260245260445260645ffd5b836119a287613ea0565b632225182960e01b5f9081526001600160a01b03928316600452911660245233604452606490fd5b6371ab6ad560e11b5f9081526001600160a01b038516600452602490fd5b63783482e960e01b5f90815260048a90526001600160a01b038516602452604490fd5b50604085013560ff811680910361022a5760ff8c161415611654565b3461022a57602036600319011261022a57611a40613a92565b611a48614183565b6001600160401b03611a5982614b0e565b91165f818152600d60209081526040808320338452909152902054156119225760048201805469ff0000000000000000001916690100000000000000000017905533817fc63050b963ec6e2cf36df90ecacaa43212c0e74b8c3a58a0f8cce3bd5a2a76755f80a35f80808060018060a01b03865460401c166003870154905af1611ae1613fca565b501561081057611afd6001600160401b0361029f935416613dd0565b5060010154604051631939a94360e31b60208201523360248201526044808201939093529182526001600160a01b0316610f79606483613d50565b3461022a57604036600319011261022a57611b51613a92565b6001600160401b03611b61613b24565b915f604051611b6f81613d1a565b52165f52600460205260405f209060018060a01b03165f5260205260206001600160401b0360405f20541680604051611ba781613d1a565b52604051908152f35b3461022a57602036600319011261022a576004356001600160401b03811161022a57610120600319823603011261022a57611bf590611bed614183565b600401613f84565b6001600160401b03611c0682614b0e565b91165f818152600d60209081526040808320338452909152902080541561192257611c303361414d565b156120db57600101805460ff81166108105760019060ff19161790556001820190815463ffffffff60a01b611c6d63ffffffff8360a01c16613f98565b60a01b169063ffffffff60a01b191617825533817fceda1a44ead4da3d3abaaa941afa6d9530fd84dd8e99385c9183d986dcab980f5f80a3611cfc611cbb6001600160401b03855416613dd0565b5060010154604051632c567acd60e21b60208201523360248201526044810184905260648082018190528152906001600160a01b0316610f79608483613d50565b815463ffffffff808260801c169160a01c1614611d265760015f5160206157ab5f395f51905f5255005b60048301805460ff60581b1916600160581b178155600e546001600160401b0381169491929190600160401b81101561072057806001611d699201600e55613e15565b50815494546001820180548354600160401b600160e01b0389166001600160e01b0319909116176001600160401b0398891617845567ffffffffffffffff60401b90921667ffffffffffffffff60801b909216919091174260c081901b6001600160c01b03191691909117961695909517855583549093600280860192919060ff831610156120c7578254918060181b9267ffffffff000000006bffffffff0000000000000000851694169160ff60601b9060601b16906cffffffffffffffffff0000000019161790808285171785556001600160401b038654165f52600260205260405f205493600160701b9260ff60701b191617171791611e7160ff8260081c16613bbc565b60ff60681b60609190911b1660ff60681b198316811784559054611e9b60ff605083901c16613bc6565b62ff00ff60681b199092161760289190911b60ff60781b161781555f838152600b6020526040812093905b8454811015611efa5780611ef4611edf60019388613f53565b848060a01b0391549060031b1c16888b614373565b01611ec6565b50939195925093835f52600c60205260405f2054600181018091116107fc57611f2290614010565b9554865160409190911c6001600160a01b03169015610c1457602087015260015b8651811015611f9057845f52600c60205260405f20905f198101918183116107fc57600192611f7191613f53565b838060a01b0391549060031b1c16611f89828a61409b565b5201611f43565b509093949291945f5b8451811015611fe7575f878152601160205260409020600191906001600160a01b03611fc5838961409b565b5116838060a01b03165f5260205260405f208260ff1982541617905501611f99565b50946120ab60ff92946120bf97610f799597549088857f0325bb1c453505f13d5546dda087be5e237f7cf249f79a0ee406d97ef0ca7ee960206001600160401b038616998a955460781c166040519061203f81613bc6565b8152a46001600160401b0361205386613dd0565b506001808060a01b0391015416975460401c16936040519889966320a87b3960e21b602089015260248801526044870152606486015260018060a01b039060401c16608485015260c060a485015260e4840190613ad2565b9060c483015203601f198101845283613d50565b80808061029f565b634e487b7160e01b5f52602160045260245ffd5b6371ab6ad560e11b5f523360045260245ffd5b3461022a57604036600319011261022a57612107613a92565b61210f613b24565b612117614183565b612120826142ef565b6001600160401b0381541661213481613dd0565b50600101546001600160a01b03163303611922576040516379f1479960e11b60208201526001600160401b038516602482015260248152612176604482613d50565b600283015463ffffffff808260201c169116111591826121a0575b50506108105761029f926148cc565b6121c192506121ae90613dd0565b50600101546001600160a01b0316615218565b90156121e85760208180518101031261022a5760206121e09101614326565b158480612191565b505f6121e0565b3461022a57602036600319011261022a57612208613a92565b612210614183565b612219816142ef565b90600282015460ff8160601c1660028110156120c757600114908115916122a0575b506108105760405163728c6f3b60e11b60208201526001600160401b03821660248201523360448201526122909061228081606481015b03601f198101835282613d50565b6001600160401b03845416614333565b156119225761029f9133916148cc565b905063ffffffff808260201c16911611158361223b565b3461022a57604036600319011261022a576122d0613a92565b6001600160401b036122e0613b24565b91165f52600460205260405f209060018060a01b03165f5260205260206001600160401b0360405f2054161515604051908152f35b3461022a57602036600319011261022a576101c0612331613a92565b60405161233d81613cfe565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a082015290600a546001600160401b03821610612498575b506101a0604051916001600160401b03815116835260018060a01b0360208201511660208401526001600160401b0360408201511660408401526001600160401b03606082015116606084015263ffffffff608082015116608084015263ffffffff60a08201511660a084015260018060a01b0360c08201511660c084015260e081015160e0840152612445610100820151610100850190613baf565b63ffffffff6101208201511661012084015263ffffffff61014082015116610140840152610160810151151561016084015261018081015161248681613bc6565b610180840152015115156101a0820152f35b6124a29150613f68565b5060ff6004604051926124b484613cfe565b80546001600160401b038116855260018060a01b039060401c16602085015263ffffffff60018201546001600160401b03811660408701526001600160401b038160401c166060870152818160801c16608087015260a01c1660a085015260018060a01b0360028201541660c0850152600381015460e085015201546125408282166101008501613e94565b63ffffffff8160081c1661012084015263ffffffff8160281c16610140840152818160481c161515610160840152818160501c1661257d81613bc6565b61018084015260581c1615156101a0820152826123a8565b3461022a57604036600319011261022a576125ae613a92565b6001600160401b036125be613b24565b916125c881614870565b165f9081526011602090815260408083206001600160a01b03909416835292905220805460ff19169055005b3461022a57602036600319011261022a5761260d613a92565b612615614183565b61261e816142ef565b805460401c6001600160a01b0316330361279f5760018101805467ffffffffffffffff60801b19164260801b67ffffffffffffffff60801b1617905560028101805460ff60701b1916600160711b1790556001600160401b0382165f818152600f6020526040812093919291905b8454811015612717576001906001600160401b038454165f52600860205260405f206126b88288613f53565b848060a01b0391549060031b1c16838060a01b03165f5260205260405f206126e08154613dc4565b90556126ec8187613f53565b838060a01b0391549060031b1c165f52600960205260405f2061270f8154613dc4565b90550161268c565b509061029f927f3fd558a59bbce1d996d17eab7fde314bcd201ec3f17375a7f873b3162927e8815f80a254610f796127576001600160401b038316613dd0565b506001015460408051630a24e8a960e41b60208201526001600160401b039590951660248601526001600160a01b0393901c8316604485015291909116908260648101610f6b565b6001600160401b0382630cd567cf60e11b5f52166004523360245260445ffd5b3461022a57602036600319011261022a576101a06127db613a92565b6040516127e781613ce2565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f61018082015290600e546001600160401b03821610612941575b50610180604051916001600160401b03815116835260018060a01b0360208201511660208401526001600160401b0360408201511660408401526001600160401b0360608201511660608401526001600160401b0360808201511660808401526001600160401b0360a08201511660a084015263ffffffff60c08201511660c084015263ffffffff60e08201511660e084015263ffffffff61010082015116610100840152612904610120820151610120850190613baf565b61014081015161291381613bbc565b61014084015261016081015161292881613bbc565b610160840152015161293981613bc6565b610180820152f35b61294b9150613e15565b5060ff60026040519261295d84613ce2565b80546001600160401b038116855260018060a01b039060401c16602085015260018101546001600160401b03811660408601526001600160401b038160401c1660608601526001600160401b038160801c16608086015260c01c60a0850152015463ffffffff811660c084015263ffffffff8160201c1660e084015263ffffffff8160401c166101008401526129fc828260601c166101208501613e94565b818160681c16612a0b81613bbc565b610140840152818160701c16612a2081613bbc565b61016084015260781c16612a3381613bc6565b6101808201528261284b565b3461022a575f36600319011261022a5760206040516207a1208152f35b606036600319011261022a57612a70613a92565b612a78613b9f565b6044356001600160401b03811161022a57612a97903690600401613b72565b612aa2939193614183565b612aac8383614786565b9360ff600286015460681c1692612ac284613bbc565b600284148015612ceb576001600160401b038754165f526002602052612aef600360405f20015495613bbc565b80612ce1575b612cca576001600160401b0381165f5260156020526001600160401b0360405f205416946001600160401b0382165f52601560205260405f209160405195612b3c87613cac565b60ff8316988988526020880199338b5260408901906001600160401b034216825260608a01965f885260808b01905f825260a08c01955f875260c08d01528054600160401b81101561072057612b9791600182018155613e31565b9190916115da578b5182549e5194516001600160e81b0319909f1660ff919091161760089490941b610100600160a81b03169390931760a89d909d1b67ffffffffffffffff60a81b169c909c178c55955160018c018054925164ffffffffff1990931663ffffffff9290921691909117911515602090811b64ff0000000016929092178155909a6106c6998b976001600160401b0395899491939260029260c09251815465ff0000000000191690151560281b65ff0000000000161790550151910155612c65368a8a614042565b8c81519101208486165f5260168d5260405f208584165f528d5260405f2055604051908152338c820152606060408201527fde37cc48d21778e1c9a075c4e41c5aff6918c3ea6151221f0af3ce8121a29db584861691806115b3606082018d8d613f33565b83631f89f67160e01b5f526004523460245260445ffd5b5083341415612af5565b612aef5f95613bbc565b3461022a57602036600319011261022a576004356001600160401b03811161022a57806004019080360361024060031982011261022a57612d34614183565b612d3e8380613f01565b9050156133245760248201358015613315576101a4830190612d608286613ecc565b90501561081057612d75610224850186613ecc565b9050156133065760848401612d8981613e87565b806132e5575b6132a6575b610204850193612da48588613ecc565b905015612e4857929094915f955b612dbc8689613ecc565b9050871015612e6357612de6612ddc88612dd6898c613ecc565b906146d1565b60a0810190613ecc565b905015612e48575f5b612e00612ddc89612dd68a8d613ecc565b9050811015612e5757612e1a612ddc89612dd68a8d613ecc565b821015610c14578160051b810135607e198236030181121561022a57016060013515612e4857600101612def565b633733554960e11b5f5260045ffd5b50600190960195612db2565b87908585612e90612e786101c4830186613f01565b9050612e886101e4840187613f01565b919050613e08565b612ef6575f5b612ea08786613ecc565b9050811015612f0557612eea612ecd612ec383612ebd8b8a613ecc565b906146f3565b6060810190613f01565b9050612e88612ee084612ebd8c8b613ecc565b6080810190613f01565b612ef657600101612e96565b6306d688e760e21b5f5260045ffd5b50919490936001549160e06001600160401b0384169660a319011261022a5760405190612f3182613cac565b60a4850135600281101561022a57825260c485013595600387101561022a5760208301968752612f6360e48701613c00565b9160408401928352612f786101048801613c00565b9060608501918252608085019461012489013586526044612f9c6101448b01613abe565b9960a083019a8b52612fba60c084019e8f6101648401359052613e87565b1561329b575b63ffffffff87511615613292575b63ffffffff85511615613289575b0197612fe789613ea0565b9082519060028210156120c7578c51612fff81613bbc565b60405161300b81613cc7565b338152602081019460018060a01b0316855260408101906001600160401b034216825261303c606082019586613e94565b608081019261304a81613bbc565b835260a081019360018552600160401b811015610720578060016130719201600155613dd0565b6115da57905181546001600160a01b03199081166001600160a01b0392831617835596516001929092018054909716911617808655905193519093909160028310156120c75751926130c284613bbc565b6130cb84613bbc565b5160e89390931b60ff60e81b1660e09290921b60ff60e01b166affffffffffffffffffffff60a01b1990941660a09190911b67ffffffffffffffff60a01b1617929092179190911790151560f01b60ff60f01b161790555f8b815260026020819052604090912091519a908b10156120c75760209c6001600160401b036132589b8e997f7ccd26bc6775ae4936200d467efc9a0e4e5f2fa8877e86faa1c7a1453a93a7fc996106c69f986003966131856132039b8a613eb4565b519161319083613bbc565b61319983613bbc565b61ff0069ffffffff00000000000065ffffffff00008b54935160101b16935160301b169360081b169069ffffffffffffffffff001916171717865551600186015551166001600160401b036002850191166001600160401b03198254161790555191015582613ecc565b9050835f5260038a5260405f205561324761322761322087613ea0565b9280613f01565b6040516001600160a01b03909416845260608c8501819052840191613f33565b9360408201528033940390a3613ea0565b60405190630b6535d760e01b85830152836024830152336044830152306064830152606482526106c1608483613d50565b60808552612fdc565b60018752612fce565b5f8c525f8352612fc0565b6101248501351580156132c8575b15612d945763baf3f0f760e01b5f5260045ffd5b506001600160401b036132de6101448701613f84565b16156132b4565b5060c4850135600381101561022a5760019061330081613bbc565b14612d8f565b6340f51b3f60e11b5f5260045ffd5b6339dcbbed60e21b5f5260045ffd5b630781c63f60e11b5f5260045ffd5b3461022a57602036600319011261022a576020610220613351613a92565b613e4a565b3461022a57604036600319011261022a5761336f613a92565b6001600160401b0361337f613b24565b91165f52601160205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b3461022a57606036600319011261022a576133c7613a92565b6133cf613aa8565b604435916001600160401b03831161022a576133f261029f933690600401613b72565b9290916133fd614183565b614477565b3461022a57604036600319011261022a5761341b613a92565b60243561ffff811680910361022a57613432614183565b61343b826142ef565b9060028201549160ff8360601c1660028110156120c757600103610810576001600160401b03815416805f52600460205260405f2060018060a01b0333165f526020526001600160401b0360405f205416156135c15761349a3361414d565b156120db576001600160401b03851693845f52601060205260405f2060018060a01b0333165f5260205260405f205415908115916135aa575b506108105760405163168e485d60e31b60208201526001600160401b03861660248201523360448201526135139161350e8260648101610f6b565b614333565b15611922576001600160401b038161353361029f96613567943391614373565b604051848152857f2457918796078440068385e73e422539c84f2f9045dd442e123d4284258ae24a60203393a35416613dd0565b5060010154604051634d51354960e11b602082015260248101939093523360448401526064808401929092529082526001600160a01b0316610f79608483613d50565b905063ffffffff808260401c1691161015866134d3565b639bcccbfd60e01b5f526004523360245260445ffd5b5f36600319011261022a57335f525f602052670de0b6b3a764000061360160405f20543490613e08565b1061360f5761024733614283565b335f525f6020526136243460405f2054613e08565b630758c4df60e11b5f52600452670de0b6b3a764000060245260445ffd5b3461022a57604036600319011261022a5761365b613a92565b6001600160401b0361366b613b24565b91165f52600560205260405f209060018060a01b03165f5260205260405f20604051905f9080549061369c82613d71565b808552916001811690811561371857506001146136d8575b61095a846136c481860382613d50565b604051918291602083526020830190613b4e565b5f90815260208120939250905b8082106136fe575090915081016020016136c4826136b4565b9192600181602092548385880101520191019092916136e5565b60ff191660208087019190915292151560051b850190920192506136c491508390506136b4565b3461022a57602036600319011261022a576001600160a01b03613760613b0e565b165f526009602052602060405f2054604051908152f35b3461022a57602036600319011261022a57613790613a92565b613798614183565b6001600160401b038116805f52600460205260405f2060018060a01b0333165f526020526001600160401b0360405f205416156135c1575f818152600860209081526040808320338452909152902054610810575f81815260066020908152604080832060058352818420338552909252808320905181549293909161381d84613d71565b9081845260208401946001811690815f146139b8575060011461397b575b5050918161385461029f97959361390197950382613d50565b5190205f9081526020918252604080822080546001600160a01b03191690558382526005835280822033835290925220805461388f90613d71565b9081613937575b50505f8181526004602090815260408083203384528252808320805467ffffffffffffffff191690558383526007909152902080546138d490613dc4565b905533907f88e46e95bcdf1020c0caf9f3dd5fde69c41d2151dbbca0a77c03c4e28b4d3ec15f80a3613dd0565b5060010154604051630a8d22bb60e11b6020820152336024808301919091528152906001600160a01b0316610f79604483613d50565b81601f5f931160011461394e5750555b8480613896565b8183526020832061396b91601f0160051c84190190600101613da9565b8082528160208120915555613947565b5f908152602081209092505b81831061399e57505081016020018161385461383b565b600181602092949394548385880101520191019190613987565b60ff191686525050151560051b820160200190508161385461383b565b3461022a575f36600319011261022a5760206001600160401b03600a5416604051908152f35b3461022a57604036600319011261022a57613a14613a92565b6001600160401b03613a24613aa8565b91165f5260186020526001600160401b0360405f2091165f5260205260405f206040519081602082549182815201915f5260205f20905f5b818110613a735761095a8561094681870382613d50565b82546001600160a01b0316845260209093019260019283019201613a5c565b600435906001600160401b038216820361022a57565b602435906001600160401b038216820361022a57565b35906001600160401b038216820361022a57565b90602080835192838152019201905f5b818110613aef5750505090565b82516001600160a01b0316845260209384019390920191600101613ae2565b600435906001600160a01b038216820361022a57565b602435906001600160a01b038216820361022a57565b35906001600160a01b038216820361022a57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f8401121561022a578235916001600160401b03831161022a576020838186019501011161022a57565b6024359060ff8216820361022a57565b9060028210156120c75752565b600311156120c757565b600411156120c757565b9181601f8401121561022a578235916001600160401b03831161022a576020808501948460051b01011161022a57565b359063ffffffff8216820361022a57565b90606060031983011261022a576004356001600160401b038116810361022a57916024356001600160401b03811161022a5781613c5091600401613b72565b92909291604435906001600160401b03821161022a57613c7291600401613b72565b9091565b3461022a57602036600319011261022a57613c8f613b0e565b60018060a01b03165f525f602052602060405f2054604051908152f35b60e081019081106001600160401b0382111761072057604052565b60c081019081106001600160401b0382111761072057604052565b6101a081019081106001600160401b0382111761072057604052565b6101c081019081106001600160401b0382111761072057604052565b602081019081106001600160401b0382111761072057604052565b604081019081106001600160401b0382111761072057604052565b90601f801991011681019081106001600160401b0382111761072057604052565b90600182811c92168015613d9f575b6020831014613d8b57565b634e487b7160e01b5f52602260045260245ffd5b91607f1691613d80565b5f5b828110613db757505050565b5f82820155600101613dab565b80156107fc575f190190565b600154811015610c145760015f81815291901b7fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf60191565b919082018092116107fc57565b600e54811015610c1457600e5f52600360205f20910201905f90565b8054821015610c14575f52600360205f20910201905f90565b600e546001600160401b038216109081613e62575090565b600191506002613e7360ff92613e15565b50015460701c16613e8381613bbc565b1490565b35801515810361022a5790565b60028210156120c75752565b356001600160a01b038116810361022a5790565b9060028110156120c75760ff80198354169116179055565b903590601e198136030182121561022a57018035906001600160401b03821161022a57602001918160051b3603831361022a57565b903590601e198136030182121561022a57018035906001600160401b03821161022a5760200191813603831361022a57565b908060209392818452848401375f828201840152601f01601f1916010190565b8054821015610c14575f5260205f2001905f90565b600a54811015610c1457600a5f52600560205f20910201905f90565b356001600160401b038116810361022a5790565b63ffffffff1663ffffffff81146107fc5760010190565b6001600160401b03811161072057601f01601f191660200190565b3d15613ff4573d90613fdb82613faf565b91613fe96040519384613d50565b82523d5f602084013e565b606090565b6001600160401b0381116107205760051b60200190565b9061401a82613ff9565b6140276040519182613d50565b8281528092614038601f1991613ff9565b0190602036910137565b92919261404e82613faf565b9161405c6040519384613d50565b82948184528183011161022a578281602093845f960137010152565b9190811015610c145760051b8101359061013e198136030182121561022a570190565b8051821015610c145760209160051b010190565b90600160401b8111610720578154908083558181106140cd57505050565b6140e1925f528060205f2001910390613da9565b565b906141189160208152602061410383516040838501526060840190613b4e565b920151906040601f1982850301910152613b4e565b90565b6001600160a01b03909116815260406020820181905261411892910190613b4e565b9190811015610c145760051b0190565b60018060a01b03165f525f60205260405f20670de0b6b3a7640000815410159081614176575090565b60ff915060010154161590565b60025f5160206157ab5f395f51905f5254146141ac5760025f5160206157ab5f395f51905f5255565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b03811690811561427e575f80602085019283828751926207a120f1926141e6613fca565b93156141f3575b50505050565b5190517f212b3bea93ba3eefbae6d15f7c17ac0868f3f756aacdd24d0bd69b0cbab2232791614252916001600160e01b0319811691906004821061425e575b50506040519182916020835263ffffffff60e01b16956020830190613b4e565b0390a35f8080806141ed565b6001600160e01b031960049290920360031b82901b161690505f80614232565b505050565b7f7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe8060018060a01b03821691825f525f6020526142dc60405f209160016142ca348554613e08565b8085559301805460ff1916905561414d565b60408051928352901515602083015290a2565b6142f881613e4a565b1561430a5761430690613e15565b5090565b6001600160401b039063098bfc5b60e31b5f521660045260245ffd5b5190811515820361022a57565b906121ae61434092613dd0565b901561435f5760208180518101031261022a5760206141189101614326565b50600190565b5f1981146107fc5760010190565b6001600160401b031690815f52600f60205260405f2091825492600160401b84101561072057846143b5856143d99360016001600160401b0398018155613f53565b81546001600160a01b0393841660039290921b91821b9390911b1916919091179055565b805f52600f60205260405f2054905f52601060205260405f2060018060a01b0385165f5260205260405f20556002810163ffffffff61441a81835416613f98565b1663ffffffff1982541617905554165f52600860205260405f2060018060a01b0382165f5260205260405f206144508154614365565b90556001600160a01b03165f908152600960205260409020805461447390614365565b9055565b91906144946001600160401b0361448d856152a6565b5416613dd0565b50600101546001600160401b038085165f81815260156020526040902054918416969095926001600160a01b0316918710156146ba579061463e9291865f5260156020526145006144e88660405f20613e31565b5080966144fa60ff835416878761530e565b856153ad565b865f52601760205260405f20885f5260205260405f2060018060a01b0333165f5260205260405f20600160ff1982541617905587877f8a04f99fe23284e874e8dd017345248279cc59701695e73bcdbeb6241bcd2ac66145fd600189019963ffffffff61456f818d5416613f98565b1663ffffffff198c5416178b556145e760ff8b5416855f52601660205260405f20875f5260205260405f20546040519163e649fc0360e01b6020840152876024840152604483015287606483015233608483015260a482015260c060c48201526145e18161227260e482018b87613f33565b886141bb565b6040519182916020835233976020840191613f33565b0390a4845493546040516313110f8160e21b60208201526001600160401b03909316602484015260ff1660448301526146398260648101610f6b565b615218565b90156146ad5760208180518101031261022a576020015163ffffffff8116810361022a5763ffffffff905b1663ffffffff8216106141ed5764ff0000000019166401000000001790557f60a7649f6e93e7a3ce1dc9729c20e3d95dce28c6a6bd957cde09d8a1cb37c19f5f80a3565b5063ffffffff6001614669565b86866325b1baff60e21b5f5260045260245260445ffd5b9190811015610c145760051b8101359060be198136030182121561022a570190565b9190811015610c145760051b81013590609e198136030182121561022a570190565b906001600160a01b03821690811561427e575f816020829351910182866207a120f192614740613fca565b93614780575082511561476e575061476a6040519283926303d4276160e11b84526004840161411b565b0390fd5b6338e6074d60e11b5f5260045260245ffd5b92505050565b91906001600160401b03614799846152a6565b93165f81815260116020908152604080832033845290915290205460ff16156147f557506001600160401b038354165f52600360205260ff60405f20549116908110156147e35750565b631370bcad60e01b5f5260045260245ffd5b63357756d160e21b5f526004523360245260445ffd5b6001600160401b03946140e196866106c1959660ff61482c610f6b96613dd0565b506001808060a01b0391015416986040519a8b98639838caa360e01b60208b01521660248901521660448701521660648501526080608485015260a4840191613f33565b600e54906001600160401b038116918210908115916148a8575b506148925750565b630cd567cf60e11b5f526004523360245260445ffd5b6148b29150613e15565b50543360409190911c6001600160a01b031614155f61488a565b9190916001600160401b038116805f52601060205260405f2060018060a01b0384165f5260205260405f20548015614acc57815f52600f60205260405f209081545f1981019081116107fc576149229083613f53565b905460039190911b1c6001600160a01b03165f1982018281116107fc57816143b561494d9286613f53565b835f52601060205260405f209060018060a01b03165f5260205260405f205580548015614ab8575f1901906149828282613f53565b81549060018060a01b039060031b1b1916905555805f52601060205260405f2060018060a01b0384165f526020525f60016040822082815501556002840163ffffffff81541680156107fc576140e195610f7993614a729363ffffffff6001600160401b03945f19011663ffffffff19825416179055828254165f52600860205260405f2060018060a01b0388165f5260205260405f20614a238154613dc4565b905560018060a01b03871690815f52600960205260405f20614a458154613dc4565b90557f8ce53e4b6002ff090e641ddecdaf7edd2813a98e19139fa7d1c79fccc3c4dead5f80a35416613dd0565b506001015460405163965d231b60e01b60208201526001600160401b0390931660248401526001600160a01b039384166044840152919291909116908260648101610f6b565b634e487b7160e01b5f52603160045260245ffd5b63783482e960e01b5f90815260048390526001600160a01b038516602452604490fd5b6001600160401b03610e10911601906001600160401b0382116107fc57565b90600a54916001600160401b0381169283101561081057614b2e90613f68565b509182600481015460ff8160481c16908115614b7d575b5061081057614b616001600160401b0360018193015416614aef565b164211614b6b5750565b636f85d3ed60e11b5f5260045260245ffd5b60ff915060581c165f614b45565b9493909291926001546001600160401b038716908110801590614dd5575b61081057614bb63361414d565b156120db575f8181526004602090815260408083203384529091529020546001600160401b0316614dbf57614bea87613dd0565b5060010154604051632a6e736160e11b6020820152600481526001600160a01b039091169790670de0b6b3a764000090614c2f90614c29602482613d50565b8a61526b565b90614d83575b50335f525f6020528060405f205410614d62575092826106c19592614c64886140e19b9996610f6b9b98614df0565b5f8181526004602090815260408083203384528252808320805467ffffffffffffffff1916426001600160401b0316179055838352600790915290208054614cab90614365565b905560405190604082527f0455541bf5feb5fcc32e827dc18bf2175448427c6ae72c8d5e985c99e4104102614ce4604084018886613f33565b92808403602082015280614cfa3395888a613f33565b0390a3845115614d26575b505050506040519384916333bc9e6360e11b6020840152336024840161411b565b612272945091614d4591610f0c614d599594604051956112df87613d35565b6020820152604051928391602083016140e3565b5f808080614d05565b335f525f60205260405f2054630758c4df60e11b5f5260045260245260445ffd5b60408180518101031261022a576040614d9e60208301614326565b910151901580614db6575b15614c355790505f614c35565b50801515614da9565b639ec4e30d60e01b5f526004523360245260445ffd5b5060ff6001614de389613dd0565b50015460f01c1615614ba9565b92919092604182036150a0576001600160401b03614e0f368487614042565b60208151910120911690815f52600660205260405f20815f5260205260018060a01b0360405f2054168015159081615095575b5061507f57815f52600560205260405f2060018060a01b0333165f5260205260405f20604051905f9082815492614e7884613d71565b9283835260208301946001811690815f14615060575060011461501c575b50614ea392500383613d50565b8151614fe7575b50505f82815260066020908152604080832093835292815282822080546001600160a01b0319163390811790915593825260058152828220938252929092529020906001600160401b03811161072057614f048254613d71565b601f8111614fa4575b505f601f8211600114614f4557819293945f92614f3a575b50508160011b915f199060031b1c1916179055565b013590505f80614f25565b601f19821694835f5260205f20915f5b878110614f8c575083600195969710614f73575b505050811b019055565b01355f19600384901b60f8161c191690555f8080614f69565b90926020600181928686013581550194019101614f55565b81811115614f0d57614fd990835f5260205f2090601f840160051c9060208510614fdf575b601f82910160051c039101613da9565b5f614f0d565b5f9150614fc9565b835f52600660205260405f20915190205f5260205260405f206bffffffffffffffffffffffff60a01b81541690555f80614eaa565b90505f9291925260205f20905f915b818310615044575050906020614ea3928201015f614e96565b602091935080600191548385890101520191019091849261502b565b60ff1916865250614ea393151560051b830160200191505f9050614e96565b90634e943b9b60e11b5f5260045260245260445ffd5b90503314155f614e42565b63da2cd52b60e01b5f5260045ffd5b906001600160401b0382165f526002602052600260ff60405f205460081c166150d781613bbc565b14806151fd575b6151ee576001600160a01b03831693846151db578034036151c557156141ed57615160926151589161463961511285613dd0565b506001015460405163e390fcdb60e01b60208201526001600160401b0390931660248401526001600160a01b039384166044840152919291909116908260648101610f6b565b929091613dd0565b50600101546001600160a01b031615918215615193575b5050156151815750565b63094403b760e41b5f5260045260245ffd5b909150816151a4575b505f80615177565b905060208180518101031261022a5760206151bf9101614326565b5f61519c565b631f89f67160e01b5f526004523460245260445ffd5b84630a35b5a360e31b5f5260045260245ffd5b630444fd4f60e51b5f5260045ffd5b50831515806150de57506001600160a01b03831615156150de565b6001600160a01b0381161561525357815f929160208493519201906207a120fa615240613fca565b90806152495791565b5060208151101591565b50505f90604051615265602082613d50565b5f815290565b6001600160a01b0381161561525357815f929160208493519201906207a120fa615293613fca565b908061529c5791565b5060408151101591565b906152b0826142ef565b9160018301546001600160401b038160401c1680151591826152f2575b50506152d65750565b6001600160401b0390637c3e621b60e01b5f521660045260245ffd5b61530592506001600160401b0316613e08565b42115f806152cd565b6001600160a01b0381161561427e57604051630cf6add960e11b60208201526001600160401b038316602482015260ff84166044820152615356916146398260648101610f6b565b901590811561538c575b50615369575050565b906001600160401b0360ff92631dc5933760e21b5f52166004521660245260445ffd5b905060208180518101031261022a5760206153a79101614326565b5f615360565b6001600160401b03165f81815260106020908152604080832033845290915290205491929091156154f6576153e13361414d565b156120db576001015460ff8160201c166154d6575f8281526017602090815260408083206001600160401b0387168452825280832033845290915290205460ff166154b25760281c60ff16156154ae57805f52601860205260405f206001600160401b0383165f5260205260405f205f908054915b82811061547d576001600160401b0385856328ca974760e21b5f526004521660245260445ffd5b6154878183613f53565b905460039190911b1c6001600160a01b031633146154a757600101615456565b5050505050565b5050565b6001600160401b038383635bf3fe7760e11b5f52600452166024523360445260645ffd5b6001600160401b038383630a55512f60e01b5f526004521660245260445ffd5b5063783482e960e01b5f526004523360245260445ffd5b60ff811690601f821161553c5760405191615529604084613d50565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061563e575b156155a6577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261563860c082613d50565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461557d565b8151919060418303615697576156909250602082015190606060408401519301515f1a9061571d565b9192909190565b50505f9160029190565b6156aa81613bc6565b806156b3575050565b6156bc81613bc6565b600181036156d35763f645eedf60e01b5f5260045ffd5b6156dc81613bc6565b600281036156f7575063fce698f760e01b5f5260045260245ffd5b60039061570381613bc6565b1461570b5750565b6335e2f38360e21b5f5260045260245ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161579f579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15615794575f516001600160a01b0381161561578a57905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
	ABI: "[{\"inputs\":[{\"internalType\":\"contractITangle\",\"name\":\"tangle\",\"type\":\"address\"},{\"internalType\":\"contractIOperatorStaking\",\"name\":\"staking\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner_\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "FaaSBlueprint",
	Bin: "0x6101003461021a57601f614aeb38819003918201601f19168301916001600160401b0383118484101761021e5780849260609460405283398101031261021a578051906001600160a01b038216820361021a576020810151906001600160a01b038216820361021a57604001516001600160a01b0381169290919083830361021a57831561020757600180546001600160a01b03199081169091555f80549182168617815560405195916001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a33060805260a05260c05260e0525f516020614acb5f395f51905f525460ff8160401c166101f8576002600160401b03196001600160401b038216016101a5575b6040516148989081610233823960805181818161152a01526117ad015260a05181818161050a01528181610a1201528181610aa901528181610eb0015281816113b7015281816119dc01528181611d0201528181611f5e01528181612cf101528181612e1c015281816136be01526138e1015260c051818181611a070152612e41015260e051816111620152f35b6001600160401b0319166001600160401b039081175f516020614acb5f395f51905f525581527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a15f80610117565b63f92ee8a960e01b5f5260045ffd5b631e4fbdf760e01b5f525f60045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806268080b146112be57806308179f3514610392578063082ce501146120715780630881898f146112385780630b6535d714611f325780630d58e15a14611e555780631478c94d14611ddb57806314b4df4c14611daa5780631503441314611d65578063151a457614611ce75780631551953d14611bb3578063158bb2eb14611b5257806319ed5bb214611b3057806325fcc64e14611afc578063267631c914611aac5780633a5ddf3014611a905780633d8530bf14611a765780633eb3395a14611a455780633fdadfcc146112be578063480a51a6146119b25780634c443e04146119295780634f1ef2861461175e57806350c246d61461157e57806352d1902d146115185780635440662c146109c157806354dce6c2146114f857806356b804501461145a57806367793cc6146113a95780636f7a1ea114611326578063715018a6146112c357806371e8e85d146112be57806374ceeb551461129a57806379ba50971461125a5780637c6f31581461123d5780637e14b919146112385780638129fc1c146110db57806382a1ece41461107d5780638da5cb5b14611056578063913a960014610fa457806392cbb78e14610f7a57806394aa499614610efc578063965d231b14610e8d5780639838caa314610a5e5780639aa26a92146109e25780639add92e4146109c6578063a24e8a90146109c1578063ad3cb1cc14610963578063b159eb341461093d578063b47242e814610554578063bc81336114610882578063c28cd81214610811578063c40c80d1146107a4578063c9cd4a1814610782578063cab08dc6146106f6578063cd81472b146106cb578063d2672ed414610694578063d6f88b2814610613578063de38eb3a146105f6578063e0559c63146105cb578063e30c3978146105a3578063e390fcdb14610559578063e518de7614610554578063e649fc03146104b9578063efcd568214610428578063f2fde38b146103b6578063f3e28f3214610392578063f58e206614610387578063f93ff2b71461034f5763fbd67c431461030f575f80fd5b3461034b57604036600319011261034b576101a061033c61032e612324565b61033661233a565b90612a35565b6103496040518092612511565bf35b5f80fd5b3461034b57606036600319011261034b57610368612324565b5061037161233a565b5061037a612350565b5060206040516127108152f35b61039036612724565b005b3461034b57602036600319011261034b576103ab612324565b5060206040515f8152f35b3461034b57602036600319011261034b576103cf612470565b6103d7613804565b60018060a01b0316806bffffffffffffffffffffffff60a01b600154161760015560018060a01b035f54167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b3461034b57602036600319011261034b5760043563ffffffff811680910361034b57335f52600360205260405f2054156104a6576104658161375a565b335f52600260205263ffffffff60405f20911663ffffffff19825416179055604051906001825260208201525f5160206148585f395f51905f5260403392a2005b63c0ae66ad60e01b5f523360045260245ffd5b60c036600319011261034b576104cd612324565b6104d56123bf565b6104dd612350565b906104e6612486565b60a4356001600160401b03811161034b57610505903690600401612392565b9390927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036105415761039095613b84565b63164620d360e21b5f523360045260245ffd5b612797565b3461034b57604036600319011261034b57610572612324565b5060206001600160a01b03610585612444565b16805f526009825260ff60405f205416604051911590151514158152f35b3461034b575f36600319011261034b576001546040516001600160a01b039091168152602090f35b3461034b57606036600319011261034b576105e4612324565b506105ed612444565b50610390612350565b3461034b575f36600319011261034b57602060405162093a808152f35b3461034b57604036600319011261034b5761062c612470565b6024359081151580920361034b5760207f8cf5ebc3bcac9051fce27528309467696b0c8f66e5a519bf454fa0dbedac958091610666613804565b60018060a01b031692835f526009825260405f2060ff1981541660ff861584141516179055604051908152a2005b3461034b57602036600319011261034b576106ad612324565b506080604051600181525f60208201525f60408201525f6060820152f35b3461034b57606036600319011261034b576106e4612324565b506106ed61233a565b5061039061245a565b3461034b57604036600319011261034b5761070f612470565b6107176123bf565b9061072061297d565b5060018060a01b03165f52600760205260ff60405f2091165f52602052606061074b60405f2061299b565b6001600160801b0360408051926001600160401b0381511684526001600160401b0360208201511660208501520151166040820152f35b3461034b57604036600319011261034b5761079b612470565b5061039061233a565b60c036600319011261034b576107b8612324565b6107c06123bf565b6107c8612350565b906107d1612486565b6084356001600160401b03811161034b576107f0903690600401612392565b505060a4356001600160401b03811161034b57610505903690600401612392565b60e036600319011261034b57610825612324565b5061082e612444565b506044356001600160401b03811161034b5761084e903690600401612767565b50506064356001600160401b03811161034b5761086f903690600401612392565b505061087961237c565b5061039061249c565b3461034b57604036600319011261034b576004356108a560243582600454612dc5565b6108ae81612805565b905f92600454935b8281106108cf57604051806108cb86826124c5565b0390f35b6108d98183612849565b90858210156109295760045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b90910154600191906001600160a01b03166109228287612871565b52016108b6565b634e487b7160e01b5f52603260045260245ffd5b606036600319011261034b57610951612470565b5061095a61233a565b506103906123df565b3461034b575f36600319011261034b5760408051906109828183612690565b600582526020820191640352e302e360dc1b83528151928391602083525180918160208501528484015e5f828201840152601f01601f19168101030190f35b612702565b3461034b575f36600319011261034b5760206040516102588152f35b3461034b57606036600319011261034b576109fb612324565b610a03612444565b60443561ffff81160361034b577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361054157816001600160401b0361039093165f52600560205260405f20612fac565b608036600319011261034b57610a72612324565b610a7a6123bf565b90610a83612350565b6064356001600160401b03811161034b57610aa2903690600401612392565b90939092907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610541576001600160401b03808316931693835f52600660205260405f206001600160401b0386165f5260205260405f2060ff815460a81c16610b1581612507565b610e765790610d19939291855f526005602052610b4e8787610b3a60405f2097612df4565b60ff885460601c1615610e66575b876138ad565b6001600160a01b0382165f908152600260205260409020909691959060405190610b77826125d8565b5463ffffffff811682526020820191888360408301936060840164ffffffffff8260681c16815263ffffffff80610c04608088019664ffffffffff8660901c16885264ffffffffff60018160a08c0198818160b81c168a5260c08d019a8160e01c8c528784818460201c160116905260401c1601168a5260018060a01b03165f52600260205260405f2090565b965116978189168219885416178755511695610c3d87879067ffffffff0000000082549160201b169067ffffffff000000001916179055565b51855491519451925193516001600160401b0390921660409190911b64ffffffffff60401b161760689490941b64ffffffffff60681b169390931760909190911b64ffffffffff60901b161760b89190911b64ffffffffff60b81b161760e09190911b6001600160e01b031916179055101580610e56575b610e26575b610cf16001600160401b0382548160681b610cd9838360681c1661294b565b60681b16908260681b19161780845560a81c1661294b565b815467ffffffffffffffff60a81b191660a89190911b67ffffffffffffffff60a81b16179055565b64ffffffffff610d3763ffffffff610d30866128e4565b1642612849565b169160405194610d468661263e565b6001600160a01b031680865260ff85166020870181905260016040808901919091526060880186905263ffffffff891660808901525f60a0988901529686901b60ff60a01b16821760b086901b64ffffffffff60b01b161760d89890981b63ffffffff60d81b1697909717600160a81b178355987f7c2f6174eabfb492f529d0b84447b24aaf5fd0208ca44e3a09a7b3006484761a9694610de690613af0565b610dfb575b50505082519182526020820152a4005b600191610e0791613b20565b910155878080610deb565b634e487b7160e01b5f52602160045260245ffd5b610e5163ffffffff8816826003908260081c5f5201602052600160ff60405f2092161b198154169055565b610cba565b5063ffffffff8088161415610cb5565b610e708189613244565b50610b48565b8585638fa38d0f60e01b5f5260045260245260445ffd5b3461034b57604036600319011261034b57610ea6612324565b610eae612444565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361054157816001600160401b0361039093165f52600560205260405f2061386b565b3461034b57604036600319011261034b57610f15612324565b610f1d612444565b90610f3082610f2b83612df4565b612e7c565b610f535790816001600160401b0361039093165f52600560205260405f2061386b565b6001600160401b0390631a09df6d60e21b5f521660045260018060a01b031660245260445ffd5b3461034b57602036600319011261034b57610f93612324565b5060408051600181525f6020820152f35b3461034b57604036600319011261034b57610fbd6123cf565b63ffffffff610fca6124b2565b610fd2613804565b16908115801561104a575b61102a57602060ff7f24c50c42d40cf647048becdef310ebedb0e02a50703ec3f2f905bfb820c17971921692835f526008825260405f208163ffffffff19825416179055604051908152a2005b60ff90630c4a62bd60e21b5f521660045260245262093a8060445260645ffd5b5062093a808211610fdd565b3461034b575f36600319011261034b575f546040516001600160a01b039091168152602090f35b3461034b5760c036600319011261034b57611096612324565b5061109f61233a565b506110a8612350565b506110b1612486565b506084356001600160401b03811161034b576110d1903690600401612767565b5050610390612366565b3461034b575f36600319011261034b575f5160206148785f395f51905f52546001600160401b0360ff8260401c1615911680159081611230575b6001149081611226575b15908161121d575b5061120e578060016001600160401b03195f5160206148785f395f51905f525416175f5160206148785f395f51905f52556111de575b6111867f0000000000000000000000000000000000000000000000000000000000000000613817565b61118c57005b60ff60401b195f5160206148785f395f51905f5254165f5160206148785f395f51905f52557fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2602060405160018152a1005b600160401b60ff60401b195f5160206148785f395f51905f525416175f5160206148785f395f51905f525561115d565b63f92ee8a960e01b5f5260045ffd5b90501582611127565b303b15915061111f565b829150611115565b6123ef565b3461034b575f36600319011261034b576020600454604051908152f35b3461034b575f36600319011261034b57600154336001600160a01b03909116036112875761039033613817565b63118cdaa760e01b5f523360045260245ffd5b3461034b57602036600319011261034b576112b3612324565b506020604051308152f35b610f7a565b3461034b575f36600319011261034b576112db613804565b600180546001600160a01b03199081169091555f80549182168155906001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3005b3461034b57604036600319011261034b5761133f612324565b6001600160401b0361134f61233a565b91165f5260066020526001600160401b038060405f209216165f52602052606060405f205460ff8160a81c1664ffffffffff6040519260018060a01b038116845260b01c1660208301526113a281612507565b6040820152f35b6113b236612724565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610541576020926020821461142e575b835f5160206148585f395f51905f5260408561140d8482613793565b81516001815263ffffffff9490941660208501526001600160a01b031692a2005b5f5160206148585f395f51905f5292935061144e6040926114539261292f565b61375a565b92916113f1565b3461034b57602036600319011261034b576001600160401b0361147b612324565b61148361290b565b50165f526005602052608060405f205463ffffffff8116906001600160401b036040516114af81612623565b8381528160208201818560681c16815260ff60606040850194848860a81c168652019560601c161515855260405195865251166020850152511660408301525115156060820152f35b3461034b575f36600319011261034b5760408051600181525f6020820152f35b3461034b575f36600319011261034b577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316300361156f5760206040515f5160206148385f395f51905f528152f35b63703e46dd60e11b5f5260045ffd5b3461034b57602036600319011261034b57611597612470565b6040516115a381612607565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052600160a01b6001900316805f52600260205260405f2090604051916115fa836125d8565b5463ffffffff8116835260208301918160201c63ffffffff168352604084018260401c64ffffffffff168152606085018360681c64ffffffffff16815260808601918460901c64ffffffffff16835260a08701938560b81c64ffffffffff16855260c088019560e01c86525f52600360205260405f20541515965163ffffffff16955163ffffffff16905164ffffffffff16915164ffffffffff16925164ffffffffff16935164ffffffffff16945163ffffffff16956040516116bc81612607565b8881526020810191825260408101928352606081019384526080810194855260a0810195865260c0810196875260e0019687526040519788525163ffffffff1660208801525163ffffffff166040870152516001600160401b03166060860152516001600160401b03166080850152516001600160401b031660a0840152516001600160401b031660c0830152516001600160401b031660e082015261010090f35b604036600319011261034b57611772612470565b6024356001600160401b03811161034b573660238201121561034b576117a29036906024816004013591016126cc565b906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016308114908115611907575b5061156f576117e5613804565b6040516352d1902d60e01b81526001600160a01b0382169290602081600481875afa5f91816118d3575b506118275783634c9c8ce360e01b5f5260045260245ffd5b805f5160206148385f395f51905f528592036118c15750823b156118af575f5160206148385f395f51905f5280546001600160a01b031916821790557fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a28051156118975761039091614572565b5050346118a057005b63b398979f60e01b5f5260045ffd5b634c9c8ce360e01b5f5260045260245ffd5b632a87526960e21b5f5260045260245ffd5b9091506020813d6020116118ff575b816118ef60209383612690565b8101031261034b5751908561180f565b3d91506118e2565b5f5160206148385f395f51905f52546001600160a01b031614159050836117d8565b3461034b57604036600319011261034b57611942612324565b61194a6123bf565b6001600160401b035f5c9081169160801b60ff60801b16604084901b67ffffffffffffffff60401b16178217600160ff1b1714918215926119a0575b505061199757602060405160018152f35b5f195f5260205ff35b6119aa925061367a565b158180611986565b3461034b575f36600319011261034b5760806001546001600160401b036040519160018060a01b037f000000000000000000000000000000000000000000000000000000000000000016835260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602084015260ff8160e01c161515604084015260a01c166060820152f35b3461034b57602036600319011261034b576020611a68611a636123cf565b6128e4565b63ffffffff60405191168152f35b3461034b575f36600319011261034b576020604051818152f35b3461034b575f36600319011261034b5760206040516127108152f35b3461034b57604036600319011261034b576020611a68611aca612324565b611ad26124b2565b6001600160401b0382165f526005845263ffffffff611af460405f2093612df4565b911691613470565b3461034b57604036600319011261034b57611b15612324565b50611b1e6123bf565b5060408051611a2c81525f6020820152f35b3461034b57604036600319011261034b57611b49612324565b506103ab6123bf565b3461034b5761016036600319011261034b57611b6c612324565b50611b756123bf565b50611b7e612350565b506064356001600160401b03811161034b57611b9e903690600401612392565b50503660e41161034b57366101641161034b57005b3461034b57606036600319011261034b576001600160401b03611bd4612324565b611c08611bdf61233a565b611be7612350565b8484165f526005602052848060405f205460681c1692169485911691612dc5565b90611c12826127ee565b92611c206040519485612690565b828452601f19611c2f846127ee565b015f5b818110611cd05750505f5b838110611c9557846040518091602082016020835281518091526020604084019201905f5b818110611c70575050500390f35b9193509160206101a082611c876001948851612511565b019401910191849392611c62565b80611cb46001600160401b03611cad60019486612849565b1685612a35565b611cbe8288612871565b52611cc98187612871565b5001611c3d565b602090611cdb612885565b82828901015201611c32565b3461034b57602036600319011261034b57611d00612470565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361054157611d39816130c6565b604080515f80825260208201526001600160a01b03909216915f5160206148585f395f51905f529190a2005b3461034b5760e036600319011261034b57611d7e612324565b5060a036602319011261034b5760c4356001600160401b03811161034b57610390903690600401612392565b3461034b57602036600319011261034b57611dc3612324565b505f546040516001600160a01b039091168152602090f35b3461034b57604036600319011261034b57611df4612324565b611dfc612444565b90611e0a82610f2b83612df4565b15611e2e5790816001600160401b0361039093165f52600560205260405f20612fac565b6001600160401b0390630111b6e760e71b5f521660045260018060a01b031660245260445ffd5b3461034b57606036600319011261034b57611e6e612324565b611e766124b2565b9060443563ffffffff811680910361034b57906001600160401b0381165f526005602052611eb460405f209263ffffffff8085541695168095612dc5565b90611ebe82612805565b925f9460015f9201915b848110611ee057868652604051806108cb88826124c5565b80611eed60019284612849565b5f5283602052818060a01b0360405f205416611f0c81610f2b88612df4565b611f18575b5001611ec8565b611f2b611f248a612856565b9989612871565b5288611f11565b3461034b57606036600319011261034b57611f4b612324565b611f53612444565b611f5b61245a565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169033829003610541576001549160ff8360e01c16908115612059575b8115612045575b50612013575068ffffffffffffffffff60a01b191660a083901b67ffffffffffffffff60a01b1617600160e01b176001556001600160a01b0316906001600160401b03167f2203f5b4212f3ac30a2c61ed423a78493d9fc231e6009fadddaea4bf717c2ce95f80a3005b63ec82d99b60e01b5f9081526001600160401b0385166004526001600160a01b03918216602452921660445250606490fd5b6001600160a01b0385161415905085611fa9565b5f546001600160a01b03848116911614159150611fa2565b3461034b57604036600319011261034b5761208a612324565b61209261233a565b906001600160401b03808216921690825f52600660205260405f206001600160401b0383165f5260205260405f209081549060ff8260a81c166120d481612507565b6001810361230157506120e690612cca565b6122ee5760ff60a81b198116600360a81b1782556001600160a01b03165f818152600260205260409020906040519161211e836125d8565b549063ffffffff821683528160201c63ffffffff16906020840190828252604085018460401c64ffffffffff16815260608601918560681c64ffffffffff16835260808701958060901c64ffffffffff16875260a08801948160b81c64ffffffffff16865260c08901968015156121c56121f69563ffffffff60018197829683966122e1575b5060e01c01168b526001600160a01b03165f90815260026020526040902090565b9a51161682198a54161789555116879067ffffffff0000000082549160201b169067ffffffff000000001916179055565b519385549164ffffffffff60681b905160681b169064ffffffffff60901b905160901b169264ffffffffff60b81b905160b81b169363ffffffff60e01b905160e01b169460018060e01b039264ffffffffff60401b64ffffffffff60b81b199260401b169076ffffffffffffffffffffffffffffff00000000000000001916171617161717179055825f5260056020526122a360405f20610cf16001600160401b03825460a81c166127c5565b54917fa6b40ea1dec8f9fcf3d23e0ec18d6149951aa0ae7e17860e7ad945429ab901b960206040519460ff8160a01c16865260018060a01b031694a4005b5f1901831688525f6121a4565b8363a592f0d760e01b5f5260045260245ffd5b8486630168f88160e21b5f5260045260245261231c81612507565b60445260645ffd5b600435906001600160401b038216820361034b57565b602435906001600160401b038216820361034b57565b604435906001600160401b038216820361034b57565b60a435906001600160401b038216820361034b57565b608435906001600160401b038216820361034b57565b9181601f8401121561034b578235916001600160401b03831161034b576020838186019501011161034b57565b6024359060ff8216820361034b57565b6004359060ff8216820361034b57565b6044359060ff8216820361034b57565b3461034b57606036600319011261034b576004356001600160401b038116810361034b57506024356001600160401b03811161034b57612433903690600401612392565b505060443560ff8116810361034b57005b602435906001600160a01b038216820361034b57565b604435906001600160a01b038216820361034b57565b600435906001600160a01b038216820361034b57565b606435906001600160a01b038216820361034b57565b60a435906001600160a01b038216820361034b57565b6024359063ffffffff8216820361034b57565b60206040818301928281528451809452019201905f5b8181106124e85750505090565b82516001600160a01b03168452602093840193909201916001016124db565b60041115610e1257565b80516001600160a01b0316825260208082015160ff1690830152604081015161018091829161253f81612507565b6040850152606081015161255281612507565b606085015260808101511515608085015260a0810151151560a085015260c081015160030b60c08501526001600160401b0360e08201511660e08501526001600160401b03610100820151166101008501526001600160401b03610120820151166101208501526101408101516101408501526101608101516101608501520151910152565b60e081019081106001600160401b038211176125f357604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b038211176125f357604052565b608081019081106001600160401b038211176125f357604052565b60c081019081106001600160401b038211176125f357604052565b6101a081019081106001600160401b038211176125f357604052565b606081019081106001600160401b038211176125f357604052565b90601f801991011681019081106001600160401b038211176125f357604052565b6001600160401b0381116125f357601f01601f191660200190565b9291926126d8826126b1565b916126e66040519384612690565b82948184528183011161034b578281602093845f960137010152565b3461034b57604036600319011261034b5761271b612324565b50610390612444565b90604060031983011261034b576004356001600160a01b038116810361034b5791602435906001600160401b03821161034b5761276391600401612392565b9091565b9181601f8401121561034b578235916001600160401b03831161034b576020808501948460051b01011161034b57565b3461034b57604036600319011261034b576127b0612324565b506127b9612444565b50602060405160018152f35b6001600160401b031680156127da575f190190565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b0381116125f35760051b60200190565b9061280f826127ee565b61281c6040519182612690565b828152809261282d601f19916127ee565b0190602036910137565b6202f9b80190816202f9b8116127da57565b919082018092116127da57565b5f1981146127da5760010190565b8051156109295760200190565b80518210156109295760209160051b010190565b6040519061289282612659565b5f610180838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201528261012082015282610140820152826101608201520152565b60ff165f52600860205263ffffffff60405f20541680155f14612908575061025890565b90565b6040519061291882612623565b5f6060838281528260208201528260408201520152565b35906020811061293d575090565b5f199060200360031b1b1690565b6001600160401b03166001600160401b0381146127da5760010190565b8054821015610929575f5260205f2001905f90565b6040519061298a82612675565b5f6040838281528260208201520152565b906040516129a881612675565b60408193546001600160401b03811683526001600160401b0381831c16602084015260801c910152565b906040516129df8161263e565b60a0819354600180831b038116835260ff81831c16602084015260ff8160a81c16612a0981612507565b604084015264ffffffffff8160b01c16606084015263ffffffff8160d81c16608084015260f81c910152565b91906001600160401b03612a47612885565b93165f5260066020526001600160401b038060405f209216165f52602052600460405f2064ffffffffff612a7a826129d2565b6001600160401b03604051612a8e8161263e565b6002850154908160030b81526020810191838160201c168352896040830195878360601c16875287606060ff8560881c169281870193612acd81612507565b8452608087019460ff8760901c161515865260ff60a089019760981c161515875260018060a01b03825116815260ff602083015116602082015260408083015191612b1783612507565b612b2083612507565b01520151166101008d015251612b3581612507565b612b3e81612507565b60608c015251151560808b015251151560a08a01525160030b60c0890152511660e08701525116610120850152600181015461014085015260038101546101608501520154610180830152565b51906001600160401b038216820361034b57565b51906001600160a01b038216820361034b57565b519063ffffffff8216820361034b57565b90816101a091031261034b5760405190612bdd82612659565b612be681612b8b565b8252612bf460208201612b9f565b6020830152612c0560408201612b8b565b6040830152612c1660608201612b8b565b6060830152612c2760808201612b8b565b6080830152612c3860a08201612b8b565b60a0830152612c4960c08201612bb3565b60c0830152612c5a60e08201612bb3565b60e0830152612c6c6101008201612bb3565b610100830152610120810151600281101561034b57610120830152610140810151600381101561034b5761014083015261016081015190600382101561034b57610180916101608401520151600481101561034b5761018082015290565b604051631ee06aff60e11b81526001600160401b039190911660048201526101a0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115612dad575f91612d7e575b506101608101516003811015610e12575f1901612d79576001600160401b036060820151168015918215612d5c57505090565b60400151612d7392506001600160401b0316612849565b42111590565b505f90565b612da091506101a03d8111612da6575b612d988183612690565b810190612bc4565b5f612d29565b503d612d8e565b6040513d5f823e3d90fd5b919082039182116127da57565b80821015612ded57612dd78282612db8565b831015612de357505090565b6129089250612db8565b5050505f90565b612dfc61297d565b506001600160401b0360405191612e1283612675565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811684527f000000000000000000000000000000000000000000000000000000000000000016602084015216604082015290565b5190811515820361034b57565b805160408083015190516352cad90f60e11b81526001600160401b0390911660048201526001600160a01b039384166024820181905293909160209183916044918391165afa908115612dad575f91612f5b575b5015612f5557602001516001600160a01b03168015918215612ef157505090565b602091925060246040518094819363eb47353360e01b835260048301525afa908115612dad575f91612f21575090565b90506020813d602011612f4d575b81612f3c60209383612690565b8101031261034b5761290890612e6f565b3d9150612f2f565b50505f90565b90506020813d602011612f8d575b81612f7660209383612690565b8101031261034b57612f8790612e6f565b5f612ed0565b3d9150612f69565b63ffffffff1663ffffffff81146127da5760010190565b90916002820160018060a01b0382165f528060205260405f205490811561305a575b5080156127da576003905f190192018260081c805f528160205260405f205492600160ff86161b809416613052577f3ce7526f8bf6bbb298bc93b79ba0f6e4efc72af4ad2a7f4adb924b80eb94a8d7936020936001600160401b03935f52845260405f2090815417905563ffffffff6040519516855260018060a01b0316941692a3565b505050505050565b905063ffffffff61306d81855416612f95565b8181168219865416178555169060018060a01b0383165f526020528060405f20555f1981018181116127da575f908152600184016020526040812080546001600160a01b0319166001600160a01b038516179055612fce565b6001600160a01b03165f8181526003602052604090205480156131bf576004545f1981019081116127da576130fc906004612968565b905460039190911b1c6001600160a01b03165f1982018281116127da578161312861314c926004612968565b81546001600160a01b0393841660039290921b91821b9390911b1916919091179055565b5f52600360205260405f205560045480156131ab575f190161316f816004612968565b81549060018060a01b039060031b1b19169055600455805f5260036020525f60408120555f52600260205260405f2063ffffffff198154169055565b634e487b7160e01b5f52603160045260245ffd5b5050565b60208183031261034b578051906001600160401b03821161034b57019080601f8301121561034b5781516131f6816127ee565b926132046040519485612690565b81845260208085019260051b82010192831161034b57602001905b82821061322c5750505090565b6020809161323984612b9f565b81520191019061321f565b905f60018060a01b038251169160408101926101a06001600160401b03855116602460405180948193631ee06aff60e11b835260048301525afa908115612dad5763ffffffff9160c0915f91613451575b500151165a90610bb8810290808204610bb814901517156127da576132b990612837565b116134495751825160405163bb207f1f60e01b81526001600160401b03909116600482015292905f90849060249082906001600160a01b03165afa928315612dad575f93613425575b5063ffffffff849295945460401c169160028101955b8451841080613415575b80613409575b156133a5576001600160a01b0361333f8587612871565b511660018060a01b03165f528660205260405f205461339b5782516133959161338f9161338a906001600160401b03166001600160a01b03613381898b612871565b51169086612fac565b612f95565b93612856565b92613318565b9261339590612856565b9351815494965090939290811015606090811b60ff60601b16925060ff60601b1984168317901c60ff16156133f5575063ffffffff60401b5f5b60401b169164ffffffffff60401b191617179055565b63ffffffff63ffffffff60401b91166133df565b506202f9b85a11613328565b50600463ffffffff821610613322565b6134429193503d805f833e61343a8183612690565b8101906131c3565b915f613302565b505050505f90565b61346a91506101a03d8111612da657612d988183612690565b5f613295565b909291925f9060018060a01b038151169060408101916101a06001600160401b03845116602460405180948193631ee06aff60e11b835260048301525afa908115612dad5763ffffffff9160c0915f9161365b575b500151165a90610bb8810290808204610bb814901517156127da576134e990612837565b116136525751815160405163bb207f1f60e01b81526001600160401b03909116600482015293905f90859060249082906001600160a01b03165afa938415612dad575f94613636575b5063ffffffff81969593965460401c169260028201965b8551851080613627575b8061361b575b156135d1576001600160a01b036135708688612871565b511660018060a01b03165f528760205260405f20546135c75783516135c1916135bb9161338a906001600160401b03166001600160a01b036135b28a8c612871565b51169087612fac565b94612856565b93613549565b936135c190612856565b9451825495975090955090939290811015606090811b60ff60601b16925060ff60601b1984168317901c60ff16156133f557506cffffffffff000000000000000019909116179055565b506202f9b85a11613559565b508663ffffffff821610613553565b61364b9194503d805f833e61343a8183612690565b925f613532565b505f9450505050565b61367491506101a03d8111612da657612d988183612690565b5f6134c5565b6040516353395e0560e11b602082019081526001600160401b0392831660248301529290911660448083019190915281525f9182916136ba606482612690565b51907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa3d15613752573d906136f9826126b1565b916137076040519384612690565b82523d5f602084013e5b158015613747575b612d795760a08180518101031261034b5760a060408201519101519015159081613741575090565b90501590565b5060e0815110613719565b606090613711565b80158015613788575b6137705763ffffffff1690565b630cb2ddfd60e21b5f5260045261271060245260445ffd5b506127108111613763565b60018060a01b03811691825f52600260205263ffffffff60405f20911663ffffffff19825416179055815f52600360205260405f20546131bf5760045490600160401b8210156125f3576131288260016137f294016004556004612968565b600454905f52600360205260405f2055565b5f546001600160a01b0316330361128757565b600180546001600160a01b03199081169091555f80549182166001600160a01b03938416908117825592909116907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a3565b9160018060a01b0381165f526002830160205260405f20549182613890575b50505050565b5f1983019283116127da576138a493614179565b5f80808061388a565b6040516353395e0560e11b81526001600160401b039384166004820181905294909316602484018190526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001695949360e0816044818a5afa8015612dad575f90613a47575b60a091500151613960575061393192939450614227565b919390929091906001600160a01b0385161561394b575050565b631575519160e01b5f5260045260245260445ffd5b60405162e3769b60e21b81526001600160401b038581166004830152821660248201529591939250905f90869060449082905afa948515612dad575f95613a2b575b5084519160018303613a13575060029291506001600160a01b0390506139c785612864565b51166001600160a01b039081165f908152919092016020526040902054926139ee90612864565b511691806139ff575063ffffffff90565b5f1981019081116127da5763ffffffff1690565b631ab9468b60e21b5f5260045260245260445260645ffd5b613a409195503d805f833e61343a8183612690565b935f6139a2565b5060e0813d60e011613ae8575b81613a6160e09383612690565b8101031261034b57604051613a75816125d8565b815160ff8116810361034b5760a09260c0918352613a9560208201612b9f565b6020840152613aa660408201612b8b565b6040840152613ab760608201612bb3565b6060840152613ac860808201612e6f565b6080840152613ad8848201612e6f565b84840152015160c082015261391a565b3d9150613a54565b60ff168015908115613b00575090565b600191501490565b9093929384831161034b57841161034b578101920390565b60808210612f5557613b34608083836143cb565b9291158015613b7c575b8015613b71575b61344957613b6793613b5a613b609483612849565b92613b08565b36916126cc565b6020815191012090565b506104008311613b45565b508215613b3e565b919290935f805d6001600160401b0383165f52600660205260405f206001600160401b03808616165f5260205260405f2095613bbf876129d2565b9260016040850151613bd081612507565b613bd981612507565b14801590614162575b801561414e575b6141445761407597613f6d613c14608094613c053682896126cc565b60208151910120968b8561445d565b825460ff60a81b1916600160a91b17835580516002840180546020808501516040860151606080880151979a9794969290931b6bffffffffffffffff000000001693921b64ffffffffff60601b16613c6b83612507565b613c7483612507565b8a8a015115159560ff60981b60a08c0151151560981b169460ff60981b199360ff60901b199263ffffffff60ff60881b1992169070ffffffffffffffffffffffffffffffffff19161716171617169060ff60881b9060881b161760ff60901b8460901b161717905586600385015564ffffffffff6060890151164211613d0a8360018060a01b03165f52600260205260405f2090565b9160405192613d18846125d8565b549063ffffffff8216845263ffffffff8260201c16602085015264ffffffffff8260401c16604085015264ffffffffff8260681c16606085015264ffffffffff8260901c168985015264ffffffffff8260b81c1660a08501528160e01c60c085015263ffffffff8260201c1661412b575b15614112575064ffffffffff600181606085015116011660608301525b6140f7575b6001600160a01b03919091165f8181526002602090815260408083208551868401518784015160608901518d8a015160a08b015160c0909b015163ffffffff90951693881b67ffffffff00000000169390931791861b64ffffffffff60401b169190911760689190911b64ffffffffff60681b161760909190911b64ffffffffff60901b161760b89790971b64ffffffffff60b81b169690961760e09690961b6001600160e01b031916959095179094556007815283822060ff8e168352905291909120909690613e7b8161299b565b60206001600160401b03600181845116011691828152888801516140dd575b6001600160401b0382890151169260408201936001600160801b0385511601936001600160801b03851690526001600160401b03198554161784550151906001600160401b0367ffffffffffffffff60401b8454926001600160801b0319908b1b169360401b169116171790556001600160401b0388165f52600560205263ffffffff8560405f2092613f64613f3c6001600160401b03865460a81c166127c5565b855467ffffffffffffffff60a81b191660a89190911b67ffffffffffffffff60a81b16178555565b01511690614521565b60016060830151613f7d81612507565b613f8681612507565b0361407957600101548282015115156001600160401b0360208401511660405191878352602083015260408201526001600160401b038816907fc922b9a3f4dca481d58a8cb652b4899f714f68aaa1654d56b08dafb91dae24f960606001600160401b038a1692a45b01511515906040519160ff87168352602083015260408201526001600160401b038416907fbbeacde9fcd5bf9c36739e336f553978fb1f1764b6d95d22b4ae0b65cbb855a760606001600160401b03861692a4909167ffffffffffffffff60401b6001600160401b03600160ff1b94169260401b169060ff60801b9060801b1617171790565b5f5d565b506003606082015161408a81612507565b61409381612507565b03613fef576040518381526001600160401b038716907f78ec7eeb374851b58f6f2d3e46e4e20a2405cfdbf39336ae5080b381f53fd72f60206001600160401b03891692a3613fef565b8181016001600160401b0360018183511601169052613e9a565b64ffffffffff60018160a084015116011660a0820152613dab565b600164ffffffffff809260901c16011687830152613da6565b63ffffffff5f19818460201c1601166020850152613d89565b5050505050505050565b5060ff60208501511660ff88161415613be9565b5083516001600160a01b0382811691161415613be2565b9092918260081c5f526003820160205260405f2054600160ff85161b161561388a576001600160401b036020916141ec857f335c3edfacfb3b66e1c00c187660812fc69fea10edeafd2114c00a267c574ced956003908260081c5f5201602052600160ff60405f2092161b198154169055565b60405163ffffffff9590951685526001600160a01b0316941692a3565b8115614213570690565b634e487b7160e01b5f52601260045260245ffd5b91905f92805463ffffffff81169081156143bd578163ffffffff61424e9260201c16614209565b935f95600184019060408601975b60188210806143b1575b156143a3576142768589886145fe565b98901561439457856142946142999261428f838d612849565b612db8565b614209565b600181018091116127da576142ad91612849565b90848211614383576142be90612856565b90600188018089116127da5780860361437d57505f975b5f81815260208581526040808320546001600160a01b0316808452600283529220548b9163ffffffff8083169290911c16101561437557614316828b612e7c565b614336575090614331916001600160401b038c511689614179565b61425c565b885467ffffffff00000000191660209190911b67ffffffff000000001617909755985090965091945063ffffffff93925061436f915050565b93169190565b50505061425c565b976142d5565b9650505094505050505b5f915f9190565b5050955050945050505061438d565b50955050945050505061438d565b506201d4c05a11614266565b5050505090505f905f905f90565b916143d75f8385614700565b908110801561443a575b8015614427575b61441c57602081018082116127da5761441061440a8261441694868298613b08565b9061292f565b92612db8565b81111592565b5050505f905f905f90565b5060206144348284612db8565b106143e8565b508181116143e1565b916143d760048385614700565b916143d760058385614700565b919392909360405161446e8161263e565b5f81525f6020820152606081015f815260808201905f82525f60a08401526144a3839864ffffffffff42166040860152613af0565b1561451257505050906144b59161473f565b901561450757606090600182860152805160030b8552805160030b1560808601526001600160401b0360208201511660208601526040810151151560a086015201519081614501575050565b60040155565b505060036060830152565b60029052600190529450505050565b63ffffffff808316146131bf576003019062ffffff8160081c1691825f5280602052600160ff60405f205493161b928383161561455e5750505050565b5f526020521760405f20555f80808061388a565b905f8091602081519101845af480806145eb575b156145a65750506040513d81523d5f602083013e60203d82010160405290565b156145cb57639996b31560e01b5f9081526001600160a01b0391909116600452602490fd5b3d156145dc576040513d5f823e3d90fd5b63d6bda27560e01b5f5260045ffd5b503d1515806145865750813b1515614586565b909160ff81018091116127da5760081c9160038160081c920190825f528160205260405f20549060ff5f1991161b16915f925b848411156146445750505050505f905f90565b8061467f5750600181018091116127da5780840361467a57505f5b805f528160205261467460405f205493612856565b92614631565b61465f565b925093925050801990600182018092116127da5716916001600160801b03831160071b6001600160401b0384821c1160061b1763ffffffff84821c1160051b1761ffff84821c1160041b1760ff84821c1160031b17600f84821c1160021b176001936d010102020202030303030303030360801b90821c1a179060081b1790565b90918060051b818104602014821517156127da57600182018092116127da578160051b91808304602014901517156127da576129089361440a93613b08565b919061474961290b565b60e0821061482f578160201161034b57833593602091908360401161034b5780830135938060601161034b576040820135928760030b80981480159061481f575b8015614815575b614800576147a160e08385614443565b50506147af60e08486614450565b5050901590811561480c575b50614800575060801161034b5760600135916001600160401b03839460019450604051976147e889612623565b88521690860152146040840152606083015260019190565b965050505050505f9190565b9050155f6147bb565b5060018411614791565b506001600160401b03861161478a565b9250505f919056fe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbce5ab7eab5c2d2975c2e0b1fa722b2b280e5651835ff36ba9e0a319631f0f082af0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00",
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
// Solidity: constructor(address tangle, address staking, address owner_) returns()
func (faaSBlueprint *FaaSBlueprint) PackConstructor(tangle common.Address, staking common.Address, owner_ common.Address) []byte {
	enc, err := faaSBlueprint.abi.Pack("", tangle, staking, owner_)
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

// StakingMetaData contains all meta data concerning the Staking contract.
var StakingMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorSelfStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"increaseStake\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isOperatorActive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minOperatorStake\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"startLeaving\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
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

// TangleMetaData contains all meta data concerning the Tangle contract.
var TangleMetaData = bind.MetaData{
	ABI: "[{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"metadataUri\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"metadataHash\",\"type\":\"bytes32\"}],\"name\":\"BlueprintCreated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"JobCompleted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"}],\"name\":\"JobResultSubmitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"}],\"name\":\"JobSubmitted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address[]\",\"name\":\"quotedOperators\",\"type\":\"address[]\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"totalPrice\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"}],\"name\":\"JobSubmittedFromQuote\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes4\",\"name\":\"selector\",\"type\":\"bytes4\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"returnData\",\"type\":\"bytes\"}],\"name\":\"ManagerHookFailed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint16\",\"name\":\"exposureBps\",\"type\":\"uint16\"}],\"name\":\"OperatorJoinedService\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorLeftService\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"OperatorPreferencesUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"OperatorRegistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorUnregistered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"QuoteUsed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"name\":\"ServiceActivated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ServiceApproved\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ServiceRejected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"name\":\"ServiceRequested\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"ServiceTerminated\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"addPermittedCaller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"},{\"components\":[{\"components\":[{\"internalType\":\"enumITangle.AssetKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"internalType\":\"structITangle.Asset\",\"name\":\"asset\",\"type\":\"tuple\"},{\"internalType\":\"uint16\",\"name\":\"exposureBps\",\"type\":\"uint16\"}],\"internalType\":\"structITangle.AssetSecurityCommitment[]\",\"name\":\"securityCommitments\",\"type\":\"tuple[]\"},{\"internalType\":\"uint256[4]\",\"name\":\"blsPubkey\",\"type\":\"uint256[4]\"},{\"internalType\":\"uint256[2]\",\"name\":\"blsPopSignature\",\"type\":\"uint256[2]\"},{\"components\":[{\"internalType\":\"uint8\",\"name\":\"backend\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"expectedMeasurement\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"nonceBinding\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"expiresAt\",\"type\":\"uint64\"}],\"internalType\":\"structITangle.TeeAttestationCommitment[]\",\"name\":\"teeCommitments\",\"type\":\"tuple[]\"}],\"internalType\":\"structITangle.ApprovalParams\",\"name\":\"params\",\"type\":\"tuple\"}],\"name\":\"approveService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"name\":\"blueprintOperatorCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"metadataUri\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"metadataHash\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"internalType\":\"uint32\",\"name\":\"masterManagerRevision\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"hasConfig\",\"type\":\"bool\"},{\"components\":[{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.PricingModel\",\"name\":\"pricing\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"minOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maxOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint256\",\"name\":\"subscriptionRate\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"subscriptionInterval\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"eventRate\",\"type\":\"uint256\"}],\"internalType\":\"structITangle.BlueprintConfig\",\"name\":\"config\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"author\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"category\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"codeRepository\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"logo\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"website\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"license\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"profilingData\",\"type\":\"string\"}],\"internalType\":\"structITangle.BlueprintMetadata\",\"name\":\"metadata\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"metadataUri\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"paramsSchema\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultSchema\",\"type\":\"bytes\"}],\"internalType\":\"structITangle.JobDefinition[]\",\"name\":\"jobs\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes\",\"name\":\"registrationSchema\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"requestSchema\",\"type\":\"bytes\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintSourceKind\",\"name\":\"kind\",\"type\":\"uint8\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"registry\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"image\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"tag\",\"type\":\"string\"}],\"internalType\":\"structITangle.ImageRegistrySource\",\"name\":\"container\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.WasmRuntime\",\"name\":\"runtime\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.WasmSource\",\"name\":\"wasm\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintFetcherKind\",\"name\":\"fetcher\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"artifactUri\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"entrypoint\",\"type\":\"string\"}],\"internalType\":\"structITangle.NativeSource\",\"name\":\"native\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"string\",\"name\":\"cargoPackage\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"cargoBin\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"basePath\",\"type\":\"string\"}],\"internalType\":\"structITangle.TestingSource\",\"name\":\"testing\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"enumITangle.BlueprintArchitecture\",\"name\":\"arch\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.BlueprintOperatingSystem\",\"name\":\"os\",\"type\":\"uint8\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"sha256\",\"type\":\"bytes32\"}],\"internalType\":\"structITangle.BlueprintBinary[]\",\"name\":\"binaries\",\"type\":\"tuple[]\"}],\"internalType\":\"structITangle.BlueprintSource[]\",\"name\":\"sources\",\"type\":\"tuple[]\"},{\"internalType\":\"enumITangle.MembershipModel[]\",\"name\":\"supportedMemberships\",\"type\":\"uint8[]\"}],\"internalType\":\"structITangle.BlueprintDefinition\",\"name\":\"definition\",\"type\":\"tuple\"}],\"name\":\"createBlueprint\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"forceRemoveOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"name\":\"getBlueprint\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.PricingModel\",\"name\":\"pricing\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"active\",\"type\":\"bool\"}],\"internalType\":\"structITangle.Blueprint\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"getJobCall\",\"outputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"resultCount\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"completed\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"isRFQ\",\"type\":\"bool\"},{\"internalType\":\"uint256\",\"name\":\"payment\",\"type\":\"uint256\"}],\"internalType\":\"structITangle.JobCall\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"getJobQuotedOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorPublicKey\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"getOperatorRegistration\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"registeredAt\",\"type\":\"uint64\"}],\"internalType\":\"structITangle.OperatorRegistration\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"getService\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ttl\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"terminatedAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"lastPaymentAt\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"operatorCount\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"minOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maxOperators\",\"type\":\"uint32\"},{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.PricingModel\",\"name\":\"pricing\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.ServiceStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"internalType\":\"structITangle.Service\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"getServiceOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"name\":\"getServiceRequest\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"createdAt\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"ttl\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"operatorCount\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"approvalCount\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"paymentToken\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"paymentAmount\",\"type\":\"uint256\"},{\"internalType\":\"enumITangle.MembershipModel\",\"name\":\"membership\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"minOperators\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maxOperators\",\"type\":\"uint32\"},{\"internalType\":\"bool\",\"name\":\"rejected\",\"type\":\"bool\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"activated\",\"type\":\"bool\"}],\"internalType\":\"structITangle.ServiceRequest\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isOperatorRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"isPermittedCaller\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"isServiceActive\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isServiceOperator\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint16\",\"name\":\"exposureBps\",\"type\":\"uint16\"}],\"name\":\"joinService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"leaveService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"managerHookGasLimit\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"registrationInputs\",\"type\":\"bytes\"}],\"name\":\"registerOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"name\":\"rejectService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"removePermittedCaller\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address[]\",\"name\":\"operators\",\"type\":\"address[]\"},{\"internalType\":\"bytes\",\"name\":\"config\",\"type\":\"bytes\"},{\"internalType\":\"address[]\",\"name\":\"permittedCallers\",\"type\":\"address[]\"},{\"internalType\":\"uint64\",\"name\":\"ttl\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"paymentToken\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"paymentAmount\",\"type\":\"uint256\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"}],\"name\":\"requestService\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"}],\"name\":\"submitJob\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"inputs\",\"type\":\"bytes\"},{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"},{\"internalType\":\"uint64\",\"name\":\"timestamp\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"expiry\",\"type\":\"uint64\"},{\"internalType\":\"enumITangle.ConfidentialityPolicy\",\"name\":\"confidentiality\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"inputsHash\",\"type\":\"bytes32\"}],\"internalType\":\"structITangle.JobQuoteDetails\",\"name\":\"details\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"internalType\":\"structITangle.SignedJobQuote[]\",\"name\":\"quotes\",\"type\":\"tuple[]\"}],\"name\":\"submitJobFromQuote\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"output\",\"type\":\"bytes\"}],\"name\":\"submitResult\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64[]\",\"name\":\"callIds\",\"type\":\"uint64[]\"},{\"internalType\":\"bytes[]\",\"name\":\"outputs\",\"type\":\"bytes[]\"}],\"name\":\"submitResults\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"terminateService\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"name\":\"unregisterOperator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"ecdsaPublicKey\",\"type\":\"bytes\"},{\"internalType\":\"string\",\"name\":\"rpcAddress\",\"type\":\"string\"}],\"name\":\"updateOperatorPreferences\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"}],\"name\":\"AggregationRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintBinaryHashRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintMembershipRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintMetadataHashRequired\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BlueprintMetadataRequired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"keyHash\",\"type\":\"bytes32\"}],\"name\":\"DuplicateOperatorKey\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"jobIndex\",\"type\":\"uint8\"}],\"name\":\"InvalidJobIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"expected\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"actual\",\"type\":\"uint256\"}],\"name\":\"InvalidMsgValue\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidOperatorKey\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidState\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"JobAlreadyCompleted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"JobCallNotFound\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"JobQuoteInputsMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"expected\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"actual\",\"type\":\"address\"}],\"name\":\"JobQuoteRequesterMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"}],\"name\":\"ManagerRejected\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"manager\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"returnData\",\"type\":\"bytes\"}],\"name\":\"ManagerReverted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotPermittedCaller\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"NotQuotedOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"NotServiceOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorAlreadyRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorNotInService\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"OperatorNotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"QuoteAlreadyUsed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ResultAlreadySubmitted\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"ServiceExpired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"ServiceNotActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"requestId\",\"type\":\"uint64\"}],\"name\":\"ServiceRequestExpiredError\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"TokenNotAllowed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"Unauthorized\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"UpfrontPaymentNotAllowedForEventDriven\",\"type\":\"error\"}]",
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
	if bytes.Equal(raw[:4], tangle.abi.Errors["TokenNotAllowed"].ID.Bytes()[:4]) {
		return tangle.UnpackTokenNotAllowedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["Unauthorized"].ID.Bytes()[:4]) {
		return tangle.UnpackUnauthorizedError(raw[4:])
	}
	if bytes.Equal(raw[:4], tangle.abi.Errors["UpfrontPaymentNotAllowedForEventDriven"].ID.Bytes()[:4]) {
		return tangle.UnpackUpfrontPaymentNotAllowedForEventDrivenError(raw[4:])
	}
	return nil, errors.New("Unknown error")
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
