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
	ABI: "[{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"}],\"name\":\"AlreadyAssigned\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"capacity\",\"type\":\"uint256\"},{\"internalType\":\"uint32\",\"name\":\"maximum\",\"type\":\"uint32\"}],\"name\":\"InvalidCapacity\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"maximum\",\"type\":\"uint32\"}],\"name\":\"InvalidTimeout\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"seats\",\"type\":\"uint256\"}],\"name\":\"NoOperatorAvailable\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotAnOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"NotInService\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"quoted\",\"type\":\"uint256\"}],\"name\":\"NotOneQuotedOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"OnlyTangle\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"}],\"name\":\"ServiceAlive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"StillActive\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"}],\"name\":\"WrongBlueprint\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"ServiceId\",\"name\":\"service\",\"type\":\"uint64\"},{\"internalType\":\"CallId\",\"name\":\"call\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"}],\"name\":\"WrongState\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"}],\"name\":\"BlueprintBound\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"image\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"}],\"name\":\"FunctionExecuted\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"}],\"name\":\"JobAssigned\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"}],\"name\":\"JobFinished\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"JobLost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seat\",\"type\":\"uint32\"}],\"name\":\"OperatorSeated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seat\",\"type\":\"uint32\"}],\"name\":\"OperatorUnseated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"}],\"name\":\"OperatorUpdated\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"indexed\":true,\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"}],\"name\":\"OutputUndecodable\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"}],\"name\":\"PaymentAssetSet\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"name\":\"TimeoutSet\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"from\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"limit\",\"type\":\"uint32\"}],\"name\":\"activeOperators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"assignment\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"binding\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"core\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"staking\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"bound\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"blueprintId\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"execution\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.Reading\",\"name\":\"reading\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cacheHit\",\"type\":\"bool\"},{\"internalType\":\"int32\",\"name\":\"exitCode\",\"type\":\"int32\"},{\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"finishedAt\",\"type\":\"uint64\"},{\"internalType\":\"ImageId\",\"name\":\"image\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"internalType\":\"structIFaaSBlueprint.Execution\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"from\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"limit\",\"type\":\"uint64\"}],\"name\":\"executions\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"JobId\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.JobState\",\"name\":\"state\",\"type\":\"uint8\"},{\"internalType\":\"enumIFaaSBlueprint.Reading\",\"name\":\"reading\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"success\",\"type\":\"bool\"},{\"internalType\":\"bool\",\"name\":\"cacheHit\",\"type\":\"bool\"},{\"internalType\":\"int32\",\"name\":\"exitCode\",\"type\":\"int32\"},{\"internalType\":\"uint64\",\"name\":\"executionTimeMs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"deadline\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"finishedAt\",\"type\":\"uint64\"},{\"internalType\":\"ImageId\",\"name\":\"image\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"outputHash\",\"type\":\"bytes32\"},{\"internalType\":\"RefId\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"internalType\":\"structIFaaSBlueprint.Execution[]\",\"name\":\"\",\"type\":\"tuple[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"operatorCount\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"operatorInfo\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"load\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"assigned\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"succeeded\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"failed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"late\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"lost\",\"type\":\"uint64\"}],\"internalType\":\"structIFaaSBlueprint.OperatorInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"from\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"operators\",\"outputs\":[{\"internalType\":\"address[]\",\"name\":\"\",\"type\":\"address[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"callId\",\"type\":\"uint64\"}],\"name\":\"release\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"seat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"limit\",\"type\":\"uint32\"}],\"name\":\"seatAll\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"seated\",\"type\":\"uint32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"}],\"name\":\"serviceInfo\",\"outputs\":[{\"components\":[{\"internalType\":\"uint32\",\"name\":\"seats\",\"type\":\"uint32\"},{\"internalType\":\"uint64\",\"name\":\"jobs\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"open\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"complete\",\"type\":\"bool\"}],\"internalType\":\"structIFaaSBlueprint.ServiceInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"capacity\",\"type\":\"uint32\"}],\"name\":\"setCapacity\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"asset\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"allowed\",\"type\":\"bool\"}],\"name\":\"setPaymentAsset\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"},{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"name\":\"setTimeout\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"timeoutOf\",\"outputs\":[{\"internalType\":\"uint32\",\"name\":\"seconds_\",\"type\":\"uint32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"job\",\"type\":\"uint8\"}],\"name\":\"timing\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"count\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"succeeded\",\"type\":\"uint64\"},{\"internalType\":\"uint128\",\"name\":\"sumMs\",\"type\":\"uint128\"}],\"internalType\":\"structIFaaSBlueprint.Timing\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"serviceId\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"unseat\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
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
	Bin: "0x6101606040523461015f57604051610018604082610163565b600b815260208101906a54616e676c6551756f746560a81b825260405191610041604084610163565b600183526020830191603160f81b835260017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0055608063ffffffff19601254161760125561008e8161019a565b6101205261009b8461019a565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261010460c082610163565b5190206080523060c052604051615865908161020682396080518161561e015260a051816156db015260c051816155e8015260e0518161566d01526101005181615693015261012051816110f9015261014051816111220152f35b5f80fd5b601f909101601f19168101906001600160401b0382119082101761018657604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116101c55760208151910151602082106101b6571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c8063038dda6c14613a2457806307e60129146139fe5780630afd3738146137a05780630ded8bf914613768578063180cae671461366b5780632acde098146135f05780632b9da71a1461341b5780632d07e655146133c75780632ec2bd031461336f5780632f46279f1461334c5780633022f66c14612cfb5780633413e8ee14612a7f57806335ba86c314612a625780633dc0d5fe146127e25780635b71c934146126175780635f359924146125b85780635f9b4dfa1461233857806364462595146122da5780636778afbc14612212578063684d89f5146121115780636a46006b14611bd35780636bda42f314611b5b5780636d8b88c314611a4a57806372a1f7be146113055780637324e9161461126f57806376eeec4b1461123b578063815d6a26146111d957806384b0196e146110e157806387703550146110575780638d3f65be1461101f578063909eac2414610dfc578063a595b21e14610da7578063a672bc0a14610c6d578063aacdba9f14610b96578063b5e2ab9014610abf578063b7696dbb1461097d578063bb207f1f146108ea578063c841e26e146102b2578063d4e1ab7c1461026b578063d673e0b91461022e578063d775cb6114610249578063d9e257ef14610233578063e4e88de81461022e5763eb473533146101fd575f80fd5b3461022a57602036600319011261022a57602061022061021b613b37565b61416b565b6040519015158152f35b5f80fd5b613c9f565b5f36600319011261022a57610247336142aa565b005b3461022a575f36600319011261022a576020604051670de0b6b3a76400008152f35b3461022a5761029f61027c36613c3a565b926102889291926141aa565b60405194610297602087613d87565b5f8652614c10565b60015f5160206158455f395f51905f5255005b61010036600319011261022a576102c7613abb565b6024356001600160401b03811161022a576102e6903690600401613bf9565b6044356001600160401b03811161022a57610305903690600401613b9b565b926064356001600160401b03811161022a57610325903690600401613bf9565b919094608435966001600160401b038816880361022a5760a435936001600160a01b038516850361022a57600460e435101561022a576103636141aa565b6001546001600160401b038316108015906108cf575b610810576001600160401b0389161515806108a5575b610889576001600160401b03600a5416976103ae60c435878b86615144565b6001600160401b0383165f52600260205260405f20805463ffffffff8160301c16608081145f1461087d575063ffffffff8060125416915b60101c168a10801561086e575b610810575f5b8a811061074f57508a5f52600b60205260405f206001600160401b038b11610720576104258b826140cd565b87905f5260205f20905f5b8c811061073457505050600a54600160401b811015610720578060016104599201600a55613f86565b506001810180546001600160401b0342811667ffffffffffffffff1990921691909117825582546001600160e01b031916600160401b600160e01b033360401b16179088161782558354600490920193916104b79060ff1685613ed2565b805463ffffffff60801b8d60801b169063ffffffff60801b19161790555468ffffffff000000000064ffffffff0084549260081c169260281b169068ffffffffffffffff0019161717905561058f8a60016105118c613f86565b506004810161052160e435613bef565b805460ff60501b191660e43560501b60ff60501b1617905560c43560038201556002810180546001600160a01b03191660a084901b8490038c161790550180546fffffffffffffffff0000000000000000191660409290921b67ffffffffffffffff60401b16919091179055565b885f52600c60205260405f20906001600160401b038311610720576105b483836140cd565b905f5260205f205f5b8381106107055750505050610616906040516105da60e435613bef565b60e43581523390897f5c92301c22df4cc7209a8b0b25b2f5787750237e110e09a276a9f7d16e6709a460206001600160401b03861693a4613e07565b50600101546040516361466c0960e11b60208201526024810188905233604482015260e060648201526101048101879052956001600160a01b039091169461012487019390915f5b8181106106df57505050968594936001600160401b036106946106c1956106c6999560209c602319888403016084890152613f51565b921660a48401526001600160a01b031660c4808401919091523560e483015203601f198101845283613d87565b61479a565b60015f5160206158455f395f51905f5255604051908152f35b909194602080600192838060a01b036106f78a613b63565b16815201960192910161065e565b600190602061071385613ebe565b94019381840155016105bd565b634e487b7160e01b5f52604160045260245ffd5b600190602061074284613ebe565b9301928185015501610430565b61076261075d828d8b61415b565b613ebe565b906001600160401b0387165f52600460205260405f2060018060a01b0383165f526020526001600160401b0360405f20541615610840576107a28261416b565b1561081f578c5f52600d60205260405f2060018060a01b0383165f5260205260405f205461081057600181018082116107fc576001928e5f52600d60205260405f2090848060a01b03165f5260205260405f2055016103f9565b634e487b7160e01b5f52601160045260245ffd5b63baf3f0f760e01b5f5260045ffd5b506371ab6ad560e11b5f9081526001600160a01b0391909116600452602490fd5b50639bcccbfd60e01b5f9081526001600160401b0387166004526001600160a01b0391909116602452604490fd5b5063ffffffff81168a116103f3565b63ffffffff90916103e6565b6001600160401b0389639e1ad5e560e01b5f521660045260245ffd5b50610e106001600160401b038a16108061038f57506301e133806001600160401b038a161161038f565b5060ff60016108dd84613e07565b50015460f01c1615610379565b3461022a57602036600319011261022a576001600160401b0361090b613abb565b165f52600f60205260405f206040519081602082549182815201915f5260205f20905f5b81811061095e5761095a8561094681870382613d87565b604051918291602083526020830190613afb565b0390f35b82546001600160a01b031684526020909301926001928301920161092f565b3461022a57602036600319011261022a5760c0610998613abb565b6040516109a481613cfe565b5f81525f60208201525f60408201525f60608201525f60808201525f60a0820152906001546001600160401b03821610610a3f575b5060a060405191600180831b038151168352600180831b0360208201511660208401526001600160401b036040820151166040840152610a2160608201516060850190613bd8565b6080810151610a2f81613be5565b60808401520151151560a0820152f35b610a499150613e07565b5060ff600160405192610a5b84613cfe565b818060a01b038154168452015460018060a01b03811660208401526001600160401b038160a01c166040840152610a9a828260e01c1660608501613eb2565b818160e81c16610aa981613be5565b608084015260f01c16151560a0820152826109d9565b3461022a57604036600319011261022a57610ad8613b37565b6001600160a01b0381165f8181526020819052604090208054919290916001600160f81b031660243581811115610b885750805b6001600160f81b039081169091039081116107fc5782546001600160f81b0319166001600160f81b039091169081179092557f7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe809190610b6a9061416b565b604080516001600160f81b03939093168352901515602083015290a2005b6001600160f81b0316610b0c565b3461022a57606036600319011261022a57610baf613abb565b6024356001600160401b03811161022a57610bce903690600401613bf9565b906044356001600160401b03811161022a57610bee903690600401613bf9565b9091610bf86141aa565b818403610810575f5b848110610c1b5760015f5160206158455f395f51905f5255005b610c2e610c2982878561415b565b613fa2565b9083811015610c5957610c53600192610c4c8360051b880188613f1f565b918a6144ba565b01610c01565b634e487b7160e01b5f52603260045260245ffd5b3461022a57604036600319011261022a57610c86613abb565b6001600160401b03610c96613ad1565b915f60c0604051610ca681613ce3565b8281528260208201528260408201528260608201528260808201528260a08201520152165f5260166020526001600160401b0360405f2091165f5260205260e060405f20604051610cf681613ce3565b815460ff81169283835263ffffffff6020840160018060a01b038460081c1681526001600160401b03604086019460a81c1684526001600160401b036001840154946060870192848716845260c0600260808a019760ff8a60201c161515895260ff60a08c019a60281c1615158a520154980197885260405198895260018060a01b0390511660208901525116604087015251166060850152511515608084015251151560a08301525160c0820152f35b3461022a57604036600319011261022a57610dc0613abb565b6001600160401b03610dd0613b4d565b91165f52601060205260405f209060018060a01b03165f52602052602060405f20541515604051908152f35b3461022a57610e0a36613c3a565b90919392610e166141aa565b6001600160401b03841694855f52600460205260405f2060018060a01b0333165f526020526001600160401b0360405f205416156110085782156108105780610ff7575b50505f8481526005602090815260408083203384529091528082209051815490969291610e8682613da8565b8089529160018116908115610fd05750600114610f93575b5061029f610f80610f3e610f8e610f518a610f4c8d610f2a8d8d8d610ec5858f0386613d87565b60405190604082527fbaca468a52670b77d74d0423b33ac5227a7f1a5c548e07006b29c6e2289779a6610efb6040840188613b77565b92808403602082015280610f1133958789613f51565b0390a360405193610f2185613d6c565b84523691614060565b602082015260405195869160208301614101565b03601f198101865285613d87565b613e07565b5060010154604051637ac7103360e11b6020820152936001600160a01b03909116928491903360248401614139565b03601f198101845283613d87565b6141e2565b5f908152602081209092505b818310610fb65750508501602001610f4c86610e9e565b6001816020929493945483858c0101520191019190610f9f565b60ff19166020808b019190915292151560051b89019092019250610f4c9150879050610e9e565b6110019185614e85565b8480610e5a565b85639bcccbfd60e01b5f526004523360245260445ffd5b3461022a57602036600319011261022a576001600160401b03611040613abb565b165f526007602052602060405f2054604051908152f35b3461022a575f36600319011261022a57335f52600960205260405f20546110ce57335f8181526020818152604080832080546001600160f81b0316600160f81b81179091558151908152918201929092527f7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe809190a2005b638705f62160e01b5f523360045260245ffd5b3461022a575f36600319011261022a5761117d61111d7f00000000000000000000000000000000000000000000000000000000000000006155a7565b6111467f00000000000000000000000000000000000000000000000000000000000000006155a7565b602061118b604051926111598385613d87565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190613b77565b908582036040870152613b77565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106111c257505050500390f35b8351855286955093810193928101926001016111b3565b3461022a57604036600319011261022a576111f2613abb565b6001600160401b03611202613b4d565b9161120c816148f5565b165f9081526011602090815260408083206001600160a01b03909416835292905220805460ff19166001179055005b3461022a57602036600319011261022a5760043563ffffffff811680910361022a5763ffffffff1960125416176012555f80f35b3461022a57608036600319011261022a57611288613abb565b6024356001600160401b03811161022a576112a7903690600401613b9b565b6044929192356001600160401b03811161022a576112c9903690600401613b9b565b91606435946001600160401b03861161022a576112ff6112f061029f973690600401613b9b565b6112f86141aa565b3691614060565b94614c10565b608036600319011261022a57611319613abb565b611321613bc8565b6044356001600160401b03811161022a57611340903690600401613b9b565b906064356001600160401b03811161022a57611360903690600401613bf9565b93909461136b6141aa565b611375828261480b565b8515610810575f96956113878161402e565b965f906001600160401b038516925b8083106116275750505087340361161057805f52601560205260405f20966001600160401b03885416976001600160401b0389146107fc57805467ffffffffffffffff191660018a016001600160401b03161790556040516113f781613ce3565b60ff86169081815260028b602083013381528c6114cf604086016001600160401b034216815260608701935f855260808801915f835260a08901946001865260c08a019788528c5f5260166020526001600160401b0360405f2091165f5260205260ff60405f20995116895492610100600160a81b03905160081b16916001600160401b0360a81b905160a81b169262ffffff60e81b16171717875563ffffffff80600189019551161663ffffffff19855416178455511515839064ff00000000825491151560201b169064ff000000001916179055565b51815465ff0000000000191690151560281b65ff000000000016179055519101556114fb368989614060565b60208151910120835f52601760205260405f206001600160401b038b165f5260205260405f2055825f52601960205260405f206001600160401b038a165f5260205260405f209982516001600160401b0381116107205761155c818d6140cd565b602084019b5f5260205f209b5f905b8282106115f3575050509389809997947fb707259a8a1604adca251fecf84eb283329cd45175690dcb8ff1cf52a62524226106c69a98956001600160401b03956115e960209f9a6115d4604051948594855233602086015260a0604086015260a0850190613afb565b90606084015282810360808401528d8d613f51565b0390a35416614890565b80516001600160a01b03168e83015560019091019060200161156b565b87631f89f67160e01b5f526004523460245260445ffd5b909199611635368a8a614060565b60208151910120906116488c8486614096565b916116566101208401613ebe565b9060208401876001600160401b0361166d83613fa2565b1614801590611a2e575b6108105760c085013590600482101561022a5760ff60026116978d613e4c565b50015460781c166116a781613bef565b6116b083613bef565b820361081057885f52601060205260405f2060018060a01b0385165f5260205260405f205415611a0b576116e38461416b565b156119ed57336001600160a01b036116fa88613ebe565b16036119bb5760e086013592808403611999575060a08601926001600160401b0361172485613fa2565b1642118015611974575b610810576040519260208401926001600160401b0390611761906001600160a01b036117598c613b63565b168652613ae7565b16604085015260408801359460ff861680960361022a576117ae6001600160401b0391604297606088015260608b01356080880152826117a360808d01613ae7565b1660a0880152613ae7565b1660c08501526117bd81613bef565b60e084015261010083015261010082526117d961012083613d87565b61182760408051809360208201957f0f2dd1fc353b13b24ce1767788f8adb446b60f8eec61038dc2a253e7f279dda287525180918484015e81015f838201520301601f198101835282613d87565b5190206118326155e5565b906040519161190160f01b8352600283015260228201522092835f52601a60205260ff60405f205416611953579061187e6118786112f884610100611887960190613f1f565b85615701565b9093919361573b565b6001600160a01b03908116911681900361194557826118fb935f52601a60205260405f20600160ff19825416179055817f89a9fcf52fcdc48f0e669fb3b7125291da850132592f5dd580ffb58166c8e9e85f80a36118e58d8d6140b9565b5260606118f38d8587614096565b013590613e3f565b995f5b81811061191057506001019190611396565b6001600160a01b03611922828d6140b9565b51166001600160a01b03611936848e6140b9565b511614610810576001016118fe565b6282b42960e81b5f5260045ffd5b506308d1827160e01b5f9081526001600160a01b0391909116600452602490fd5b506001600160401b0361199161198c60808a01613fa2565b614b74565b16421161172e565b838563169a214360e01b5f5260018060a01b031660045260245260445260645ffd5b836119c587613ebe565b632225182960e01b5f9081526001600160a01b03928316600452911660245233604452606490fd5b6371ab6ad560e11b5f9081526001600160a01b038516600452602490fd5b63783482e960e01b5f90815260048a90526001600160a01b038516602452604490fd5b50604085013560ff811680910361022a5760ff8c161415611677565b3461022a57602036600319011261022a57611a63613abb565b611a6b6141aa565b6001600160401b03611a7c82614b93565b91165f818152600d60209081526040808320338452909152902054156119455760048201805469ff0000000000000000001916690100000000000000000017905533817fc63050b963ec6e2cf36df90ecacaa43212c0e74b8c3a58a0f8cce3bd5a2a76755f80a35f80808060018060a01b03865460401c166003870154905af1611b04613fe8565b501561081057611b206001600160401b0361029f935416613e07565b5060010154604051631939a94360e31b60208201523360248201526044808201939093529182526001600160a01b0316610f8e606483613d87565b3461022a57604036600319011261022a57611b74613abb565b6001600160401b03611b84613b4d565b915f604051611b9281613d51565b52165f52600460205260405f209060018060a01b03165f5260205260206001600160401b0360405f20541680604051611bca81613d51565b52604051908152f35b3461022a57602036600319011261022a576004356001600160401b03811161022a57610120600319823603011261022a57611c1890611c106141aa565b600401613fa2565b6001600160401b03611c2982614b93565b91165f818152600d60209081526040808320338452909152902080541561194557611c533361416b565b156120fe57600101805460ff81166108105760019060ff19161790556001820190815463ffffffff60a01b611c9063ffffffff8360a01c16613fb6565b60a01b169063ffffffff60a01b191617825533817fceda1a44ead4da3d3abaaa941afa6d9530fd84dd8e99385c9183d986dcab980f5f80a3611d1f611cde6001600160401b03855416613e07565b5060010154604051632c567acd60e21b60208201523360248201526044810184905260648082018190528152906001600160a01b0316610f8e608483613d87565b815463ffffffff808260801c169160a01c1614611d495760015f5160206158455f395f51905f5255005b60048301805460ff60581b1916600160581b178155600e546001600160401b0381169491929190600160401b81101561072057806001611d8c9201600e55613e4c565b50815494546001820180548354600160401b600160e01b0389166001600160e01b0319909116176001600160401b0398891617845567ffffffffffffffff60401b90921667ffffffffffffffff60801b909216919091174260c081901b6001600160c01b03191691909117961695909517855583549093600280860192919060ff831610156120ea578254918060181b9267ffffffff000000006bffffffff0000000000000000851694169160ff60601b9060601b16906cffffffffffffffffff0000000019161790808285171785556001600160401b038654165f52600260205260405f205493600160701b9260ff60701b191617171791611e9460ff8260081c16613be5565b60ff60681b60609190911b1660ff60681b198316811784559054611ebe60ff605083901c16613bef565b62ff00ff60681b199092161760289190911b60ff60781b161781555f838152600b6020526040812093905b8454811015611f1d5780611f17611f0260019388613f71565b848060a01b0391549060031b1c16888b6143b6565b01611ee9565b50939195925093835f52600c60205260405f2054600181018091116107fc57611f459061402e565b9554865160409190911c6001600160a01b03169015610c5957602087015260015b8651811015611fb357845f52600c60205260405f20905f198101918183116107fc57600192611f9491613f71565b838060a01b0391549060031b1c16611fac828a6140b9565b5201611f66565b509093949291945f5b845181101561200a575f878152601160205260409020600191906001600160a01b03611fe883896140b9565b5116838060a01b03165f5260205260405f208260ff1982541617905501611fbc565b50946120ce60ff92946120e297610f8e9597549088857f0325bb1c453505f13d5546dda087be5e237f7cf249f79a0ee406d97ef0ca7ee960206001600160401b038616998a955460781c166040519061206281613bef565b8152a46001600160401b0361207686613e07565b506001808060a01b0391015416975460401c16936040519889966320a87b3960e21b602089015260248801526044870152606486015260018060a01b039060401c16608485015260c060a485015260e4840190613afb565b9060c483015203601f198101845283613d87565b80808061029f565b634e487b7160e01b5f52602160045260245ffd5b6371ab6ad560e11b5f523360045260245ffd5b3461022a57604036600319011261022a5761212a613abb565b612132613b4d565b61213a6141aa565b61214382614332565b6001600160401b0381541661215781613e07565b50600101546001600160a01b03163303611945576040516379f1479960e11b60208201526001600160401b038516602482015260248152612199604482613d87565b600283015463ffffffff808260201c169116111591826121c3575b50506108105761029f92614951565b6121e492506121d190613e07565b50600101546001600160a01b03166152b2565b901561220b5760208180518101031261022a5760206122039101614369565b1584806121b4565b505f612203565b3461022a57602036600319011261022a5761222b613abb565b6122336141aa565b61223c81614332565b90600282015460ff8160601c1660028110156120ea57600114908115916122c3575b506108105760405163728c6f3b60e11b60208201526001600160401b03821660248201523360448201526122b3906122a381606481015b03601f198101835282613d87565b6001600160401b03845416614376565b156119455761029f913391614951565b905063ffffffff808260201c16911611158361225e565b3461022a57604036600319011261022a576122f3613abb565b6001600160401b03612303613b4d565b91165f52600460205260405f209060018060a01b03165f5260205260206001600160401b0360405f2054161515604051908152f35b3461022a57602036600319011261022a576101c0612354613abb565b60405161236081613d35565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a082015290600a546001600160401b038216106124bb575b506101a0604051916001600160401b03815116835260018060a01b0360208201511660208401526001600160401b0360408201511660408401526001600160401b03606082015116606084015263ffffffff608082015116608084015263ffffffff60a08201511660a084015260018060a01b0360c08201511660c084015260e081015160e0840152612468610100820151610100850190613bd8565b63ffffffff6101208201511661012084015263ffffffff6101408201511661014084015261016081015115156101608401526101808101516124a981613bef565b610180840152015115156101a0820152f35b6124c59150613f86565b5060ff6004604051926124d784613d35565b80546001600160401b038116855260018060a01b039060401c16602085015263ffffffff60018201546001600160401b03811660408701526001600160401b038160401c166060870152818160801c16608087015260a01c1660a085015260018060a01b0360028201541660c0850152600381015460e085015201546125638282166101008501613eb2565b63ffffffff8160081c1661012084015263ffffffff8160281c16610140840152818160481c161515610160840152818160501c166125a081613bef565b61018084015260581c1615156101a0820152826123cb565b3461022a57604036600319011261022a576125d1613abb565b6001600160401b036125e1613b4d565b916125eb816148f5565b165f9081526011602090815260408083206001600160a01b03909416835292905220805460ff19169055005b3461022a57602036600319011261022a57612630613abb565b6126386141aa565b61264181614332565b805460401c6001600160a01b031633036127c25760018101805467ffffffffffffffff60801b19164260801b67ffffffffffffffff60801b1617905560028101805460ff60701b1916600160711b1790556001600160401b0382165f818152600f6020526040812093919291905b845481101561273a576001906001600160401b038454165f52600860205260405f206126db8288613f71565b848060a01b0391549060031b1c16838060a01b03165f5260205260405f206127038154613dfb565b905561270f8187613f71565b838060a01b0391549060031b1c165f52600960205260405f206127328154613dfb565b9055016126af565b509061029f927f3fd558a59bbce1d996d17eab7fde314bcd201ec3f17375a7f873b3162927e8815f80a254610f8e61277a6001600160401b038316613e07565b506001015460408051630a24e8a960e41b60208201526001600160401b039590951660248601526001600160a01b0393901c8316604485015291909116908260648101610f80565b6001600160401b0382630cd567cf60e11b5f52166004523360245260445ffd5b3461022a57602036600319011261022a576101a06127fe613abb565b60405161280a81613d19565b5f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f61018082015290600e546001600160401b03821610612964575b50610180604051916001600160401b03815116835260018060a01b0360208201511660208401526001600160401b0360408201511660408401526001600160401b0360608201511660608401526001600160401b0360808201511660808401526001600160401b0360a08201511660a084015263ffffffff60c08201511660c084015263ffffffff60e08201511660e084015263ffffffff61010082015116610100840152612927610120820151610120850190613bd8565b61014081015161293681613be5565b61014084015261016081015161294b81613be5565b610160840152015161295c81613bef565b610180820152f35b61296e9150613e4c565b5060ff60026040519261298084613d19565b80546001600160401b038116855260018060a01b039060401c16602085015260018101546001600160401b03811660408601526001600160401b038160401c1660608601526001600160401b038160801c16608086015260c01c60a0850152015463ffffffff811660c084015263ffffffff8160201c1660e084015263ffffffff8160401c16610100840152612a1f828260601c166101208501613eb2565b818160681c16612a2e81613be5565b610140840152818160701c16612a4381613be5565b61016084015260781c16612a5681613bef565b6101808201528261286e565b3461022a575f36600319011261022a5760206040516207a1208152f35b606036600319011261022a57612a93613abb565b612a9b613bc8565b906044356001600160401b03811161022a57612abb903690600401613b9b565b612ac69391936141aa565b612ad0828461480b565b9360ff600286015460681c1692612ae684613be5565b600284148015612cf1576001600160401b038754165f526002602052612b13600360405f20015495613be5565b80612ce7575b612cd0576001600160401b03851690815f52601560205260405f20956001600160401b03875416966001600160401b0388146107fc576020988880957fde37cc48d21778e1c9a075c4e41c5aff6918c3ea6151221f0af3ce8121a29db56106c69a6001600160401b03958660018601168719825416179055604051612b9d81613ce3565b600260ff8a169283835260208301338152604084018a42168152612c6660608601925f845260808701905f825260a08801935f855260c089019687528b5f526020601690528c8f60405f2091165f5260205260ff60405f20995116895492610100600160a81b03905160081b16916001600160401b0360a81b905160a81b169262ffffff60e81b16171717875563ffffffff80600189019551161663ffffffff19855416178455511515839064ff00000000825491151560201b169064ff000000001916179055565b51815465ff0000000000191690151560281b65ff00000000001617905551910155612c92368c8c614060565b8e8151910120835f5260178f5260405f208786165f528f5260405f2055604051908152338e82015260606040820152806115e9606082018d8d613f51565b83631f89f67160e01b5f526004523460245260445ffd5b5083341415612b19565b612b135f95613be5565b3461022a57602036600319011261022a576004356001600160401b03811161022a57806004019080360361024060031982011261022a57612d3a6141aa565b612d448380613f1f565b90501561333d576024820135801561332e576101a4830190612d668286613eea565b90501561081057612d7b610224850186613eea565b90501561331f5760848401612d8f81613ea5565b806132fe575b6132bf575b610204850193612daa8588613eea565b905015612e4e57929094915f955b612dc28689613eea565b9050871015612e6957612dec612de288612ddc898c613eea565b90614756565b60a0810190613eea565b905015612e4e575f5b612e06612de289612ddc8a8d613eea565b9050811015612e5d57612e20612de289612ddc8a8d613eea565b821015610c59578160051b810135607e198236030181121561022a57016060013515612e4e57600101612df5565b633733554960e11b5f5260045ffd5b50600190960195612db8565b87908585612e96612e7e6101c4830186613f1f565b9050612e8e6101e4840187613f1f565b919050613e3f565b612efc575f5b612ea68786613eea565b9050811015612f0b57612ef0612ed3612ec983612ec38b8a613eea565b90614778565b6060810190613f1f565b9050612e8e612ee684612ec38c8b613eea565b6080810190613f1f565b612efc57600101612e9c565b6306d688e760e21b5f5260045ffd5b50919490936001549160e06001600160401b0384169660a319011261022a5760405190612f3782613ce3565b60a4850135600281101561022a57825260c485013595600387101561022a5760208301968752612f6960e48701613c29565b9160408401928352612f7e6101048801613c29565b9060608501918252608085019461012489013586526044612fa26101448b01613ae7565b9960a083019a8b52612fc060c084019e8f6101648401359052613ea5565b156132b4575b63ffffffff875116156132ab575b63ffffffff855116156132a2575b0197612fed89613ebe565b9082519060028210156120ea578c5161300581613be5565b60405161301181613cfe565b338152602081019460018060a01b0316855260408101906001600160401b0342168252613042606082019586613eb2565b608081019261305081613be5565b835260a081019360018552600160401b811015610720578060016130779201600155613e07565b61328f57905181546001600160a01b03199081166001600160a01b0392831617835596516001929092018054909716911617808655905193519093909160028310156120ea5751926130c884613be5565b6130d184613be5565b5160e89390931b60ff60e81b1660e09290921b60ff60e01b166affffffffffffffffffffff60a01b1990941660a09190911b67ffffffffffffffff60a01b1617929092179190911790151560f01b60ff60f01b161790555f8b815260026020819052604090912091519a908b10156120ea5760209c6001600160401b0361325e9b8e997f7ccd26bc6775ae4936200d467efc9a0e4e5f2fa8877e86faa1c7a1453a93a7fc996106c69f9860039661318b6132099b8a613ed2565b519161319683613be5565b61319f83613be5565b61ff0069ffffffff00000000000065ffffffff00008b54935160101b16935160301b169360081b169069ffffffffffffffffff001916171717865551600186015551166001600160401b036002850191166001600160401b03198254161790555191015582613eea565b9050835f5260038a5260405f205561324d61322d61322687613ebe565b9280613f1f565b6040516001600160a01b03909416845260608c8501819052840191613f51565b9360408201528033940390a3613ebe565b60405190630b6535d760e01b85830152836024830152336044830152306064830152606482526106c1608483613d87565b634e487b7160e01b5f525f60045260245ffd5b60808552612fe2565b60018752612fd4565b5f8c525f8352612fc6565b6101248501351580156132e1575b15612d9a5763baf3f0f760e01b5f5260045ffd5b506001600160401b036132f76101448701613fa2565b16156132cd565b5060c4850135600381101561022a5760019061331981613be5565b14612d95565b6340f51b3f60e11b5f5260045ffd5b6339dcbbed60e21b5f5260045ffd5b630781c63f60e11b5f5260045ffd5b3461022a57602036600319011261022a57602061022061336a613abb565b613e68565b3461022a57604036600319011261022a57613388613abb565b6001600160401b03613398613b4d565b91165f52601160205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b3461022a57606036600319011261022a576133e0613abb565b6133e8613ad1565b604435916001600160401b03831161022a5761340b61029f933690600401613b9b565b9290916134166141aa565b6144ba565b3461022a57604036600319011261022a57613434613abb565b60243561ffff811680910361022a5761344b6141aa565b61345482614332565b9060028201549160ff8360601c1660028110156120ea57600103610810576001600160401b03815416805f52600460205260405f2060018060a01b0333165f526020526001600160401b0360405f205416156135da576134b33361416b565b156120fe576001600160401b03851693845f52601060205260405f2060018060a01b0333165f5260205260405f205415908115916135c3575b506108105760405163168e485d60e31b60208201526001600160401b038616602482015233604482015261352c916135278260648101610f80565b614376565b15611945576001600160401b038161354c61029f966135809433916143b6565b604051848152857f2457918796078440068385e73e422539c84f2f9045dd442e123d4284258ae24a60203393a35416613e07565b5060010154604051634d51354960e11b602082015260248101939093523360448401526064808401929092529082526001600160a01b0316610f8e608483613d87565b905063ffffffff808260401c1691161015866134ec565b639bcccbfd60e01b5f526004523360245260445ffd5b5f36600319011261022a57335f525f602052670de0b6b3a764000061362260018060f81b0360405f2054163490613e3f565b1061363057610247336142aa565b335f525f60205261364d3460018060f81b0360405f205416613e3f565b630758c4df60e11b5f52600452670de0b6b3a764000060245260445ffd5b3461022a57604036600319011261022a57613684613abb565b6001600160401b03613694613b4d565b91165f52600560205260405f209060018060a01b03165f5260205260405f20604051905f908054906136c582613da8565b80855291600181169081156137415750600114613701575b61095a846136ed81860382613d87565b604051918291602083526020830190613b77565b5f90815260208120939250905b808210613727575090915081016020016136ed826136dd565b91926001816020925483858801015201910190929161370e565b60ff191660208087019190915292151560051b850190920192506136ed91508390506136dd565b3461022a57602036600319011261022a576001600160a01b03613789613b37565b165f526009602052602060405f2054604051908152f35b3461022a57602036600319011261022a576137b9613abb565b6137c16141aa565b6001600160401b038116805f52600460205260405f2060018060a01b0333165f526020526001600160401b0360405f205416156135da575f818152600860209081526040808320338452909152902054610810575f81815260066020908152604080832060058352818420338552909252808320905181549293909161384684613da8565b9081845260208401946001811690815f146139e157506001146139a4575b5050918161387d61029f97959361392a97950382613d87565b5190205f9081526020918252604080822080546001600160a01b0319169055838252600583528082203383529092522080546138b890613da8565b9081613960575b50505f8181526004602090815260408083203384528252808320805467ffffffffffffffff191690558383526007909152902080546138fd90613dfb565b905533907f88e46e95bcdf1020c0caf9f3dd5fde69c41d2151dbbca0a77c03c4e28b4d3ec15f80a3613e07565b5060010154604051630a8d22bb60e11b6020820152336024808301919091528152906001600160a01b0316610f8e604483613d87565b81601f5f93116001146139775750555b84806138bf565b8183526020832061399491601f0160051c84190190600101613de0565b8082528160208120915555613970565b5f908152602081209092505b8183106139c757505081016020018161387d613864565b6001816020929493945483858801015201910191906139b0565b60ff191686525050151560051b820160200190508161387d613864565b3461022a575f36600319011261022a5760206001600160401b03600a5416604051908152f35b3461022a57604036600319011261022a57613a3d613abb565b6001600160401b03613a4d613ad1565b91165f5260196020526001600160401b0360405f2091165f5260205260405f206040519081602082549182815201915f5260205f20905f5b818110613a9c5761095a8561094681870382613d87565b82546001600160a01b0316845260209093019260019283019201613a85565b600435906001600160401b038216820361022a57565b602435906001600160401b038216820361022a57565b35906001600160401b038216820361022a57565b90602080835192838152019201905f5b818110613b185750505090565b82516001600160a01b0316845260209384019390920191600101613b0b565b600435906001600160a01b038216820361022a57565b602435906001600160a01b038216820361022a57565b35906001600160a01b038216820361022a57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b9181601f8401121561022a578235916001600160401b03831161022a576020838186019501011161022a57565b6024359060ff8216820361022a57565b9060028210156120ea5752565b600311156120ea57565b600411156120ea57565b9181601f8401121561022a578235916001600160401b03831161022a576020808501948460051b01011161022a57565b359063ffffffff8216820361022a57565b90606060031983011261022a576004356001600160401b038116810361022a57916024356001600160401b03811161022a5781613c7991600401613b9b565b92909291604435906001600160401b03821161022a57613c9b91600401613b9b565b9091565b3461022a57602036600319011261022a57613cb8613b37565b6001600160a01b03165f90815260208181526040918290205491516001600160f81b03909216825290f35b60e081019081106001600160401b0382111761072057604052565b60c081019081106001600160401b0382111761072057604052565b6101a081019081106001600160401b0382111761072057604052565b6101c081019081106001600160401b0382111761072057604052565b602081019081106001600160401b0382111761072057604052565b604081019081106001600160401b0382111761072057604052565b90601f801991011681019081106001600160401b0382111761072057604052565b90600182811c92168015613dd6575b6020831014613dc257565b634e487b7160e01b5f52602260045260245ffd5b91607f1691613db7565b5f5b828110613dee57505050565b5f82820155600101613de2565b80156107fc575f190190565b600154811015610c595760015f81815291901b7fb10e2d527612073b26eecdfd717e6a320cf44b4afac2b0732d9fcbe2b7fa0cf60191565b919082018092116107fc57565b600e54811015610c5957600e5f52600360205f20910201905f90565b600e546001600160401b038216109081613e80575090565b600191506002613e9160ff92613e4c565b50015460701c16613ea181613be5565b1490565b35801515810361022a5790565b60028210156120ea5752565b356001600160a01b038116810361022a5790565b9060028110156120ea5760ff80198354169116179055565b903590601e198136030182121561022a57018035906001600160401b03821161022a57602001918160051b3603831361022a57565b903590601e198136030182121561022a57018035906001600160401b03821161022a5760200191813603831361022a57565b908060209392818452848401375f828201840152601f01601f1916010190565b8054821015610c59575f5260205f2001905f90565b600a54811015610c5957600a5f52600560205f20910201905f90565b356001600160401b038116810361022a5790565b63ffffffff1663ffffffff81146107fc5760010190565b6001600160401b03811161072057601f01601f191660200190565b3d15614012573d90613ff982613fcd565b916140076040519384613d87565b82523d5f602084013e565b606090565b6001600160401b0381116107205760051b60200190565b9061403882614017565b6140456040519182613d87565b8281528092614056601f1991614017565b0190602036910137565b92919261406c82613fcd565b9161407a6040519384613d87565b82948184528183011161022a578281602093845f960137010152565b9190811015610c595760051b8101359061013e198136030182121561022a570190565b8051821015610c595760209160051b010190565b90600160401b8111610720578154908083558181106140eb57505050565b6140ff925f528060205f2001910390613de0565b565b906141369160208152602061412183516040838501526060840190613b77565b920151906040601f1982850301910152613b77565b90565b6001600160a01b03909116815260406020820181905261413692910190613b77565b9190811015610c595760051b0190565b6001600160a01b03165f90815260208190526040902054670de0b6b3a76400006001600160f81b038216101590816141a1575090565b905060f81c1590565b60025f5160206158455f395f51905f5254146141d35760025f5160206158455f395f51905f5255565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b0381169081156142a5575f80602085019283828751926207a120f19261420d613fe8565b931561421a575b50505050565b5190517f212b3bea93ba3eefbae6d15f7c17ac0868f3f756aacdd24d0bd69b0cbab2232791614279916001600160e01b03198116919060048210614285575b50506040519182916020835263ffffffff60e01b16956020830190613b77565b0390a35f808080614214565b6001600160e01b031960049290920360031b82901b161690505f80614259565b505050565b6001600160a01b0381165f81815260208190526040902080549192916001600160f81b03908116348216019081116107fc576001600160f81b0316908190557f7a1ada7815dd9e93f6feb433cc16a3104f9a7370e5676251459c7b5e4bdafe80916143149061416b565b604080516001600160f81b03939093168352901515602083015290a2565b61433b81613e68565b1561434d5761434990613e4c565b5090565b6001600160401b039063098bfc5b60e31b5f521660045260245ffd5b5190811515820361022a57565b906121d161438392613e07565b90156143a25760208180518101031261022a5760206141369101614369565b50600190565b5f1981146107fc5760010190565b6001600160401b031690815f52600f60205260405f2091825492600160401b84101561072057846143f88561441c9360016001600160401b0398018155613f71565b81546001600160a01b0393841660039290921b91821b9390911b1916919091179055565b805f52600f60205260405f2054905f52601060205260405f2060018060a01b0385165f5260205260405f20556002810163ffffffff61445d81835416613fb6565b1663ffffffff1982541617905554165f52600860205260405f2060018060a01b0382165f5260205260405f2061449381546143a8565b90556001600160a01b03165f90815260096020526040902080546144b6906143a8565b9055565b91926144d76001600160401b036144d085615340565b5416613e07565b506001808060a01b03910154166001600160401b03841693845f52601660205260405f206001600160401b0385165f5260205260405f2092835460018060a01b038160081c16156147365760ff166145309083856153a8565b61453b848684615447565b855f52601860205260405f206001600160401b0386165f5260205260405f20600160a01b6001900333165f5260205260405f2060ff1981541660011790556001840194855463ffffffff1661458f90613fb6565b63ffffffff1663ffffffff1987541617865586855460ff1698815f52601760205260405f206001600160401b0384165f5260205260405f2054926040519a63e649fc0360e01b60208d01528360248d015260448c01526001600160401b0316998a9384606483015233608483015260a482015260c4810160c090528060e4810161461a908785613f51565b03601f198101825261462c9082613d87565b61463690876141e2565b6040518091602082523395602083019061464f92613f51565b037f8a04f99fe23284e874e8dd017345248279cc59701695e73bcdbeb6241bcd2ac691a4835492546040516313110f8160e21b60208201526001600160401b0392909216602483015260ff1660448083019190915281526146b1606482613d87565b6146ba916152b2565b90156147295760208180518101031261022a576020015163ffffffff8116810361022a5763ffffffff905b1663ffffffff8216106142145764ff0000000019166401000000001790557f60a7649f6e93e7a3ce1dc9729c20e3d95dce28c6a6bd957cde09d8a1cb37c19f5f80a3565b5063ffffffff60016146e5565b6001600160401b0386886325b1baff60e21b5f526004521660245260445ffd5b9190811015610c595760051b8101359060be198136030182121561022a570190565b9190811015610c595760051b81013590609e198136030182121561022a570190565b906001600160a01b0382169081156142a5575f816020829351910182866207a120f1926147c5613fe8565b9361480557508251156147f357506147ef6040519283926303d4276160e11b845260048401614139565b0390fd5b6338e6074d60e11b5f5260045260245ffd5b92505050565b91906001600160401b0361481e84615340565b93165f81815260116020908152604080832033845290915290205460ff161561487a57506001600160401b038354165f52600360205260ff60405f20549116908110156148685750565b631370bcad60e01b5f5260045260245ffd5b63357756d160e21b5f526004523360245260445ffd5b6001600160401b03946140ff96866106c1959660ff6148b1610f8096613e07565b506001808060a01b0391015416986040519a8b98639838caa360e01b60208b01521660248901521660448701521660648501526080608485015260a4840191613f51565b600e54906001600160401b0381169182109081159161492d575b506149175750565b630cd567cf60e11b5f526004523360245260445ffd5b6149379150613e4c565b50543360409190911c6001600160a01b031614155f61490f565b9190916001600160401b038116805f52601060205260405f2060018060a01b0384165f5260205260405f20548015614b5157815f52600f60205260405f209081545f1981019081116107fc576149a79083613f71565b905460039190911b1c6001600160a01b03165f1982018281116107fc57816143f86149d29286613f71565b835f52601060205260405f209060018060a01b03165f5260205260405f205580548015614b3d575f190190614a078282613f71565b81549060018060a01b039060031b1b1916905555805f52601060205260405f2060018060a01b0384165f526020525f60016040822082815501556002840163ffffffff81541680156107fc576140ff95610f8e93614af79363ffffffff6001600160401b03945f19011663ffffffff19825416179055828254165f52600860205260405f2060018060a01b0388165f5260205260405f20614aa88154613dfb565b905560018060a01b03871690815f52600960205260405f20614aca8154613dfb565b90557f8ce53e4b6002ff090e641ddecdaf7edd2813a98e19139fa7d1c79fccc3c4dead5f80a35416613e07565b506001015460405163965d231b60e01b60208201526001600160401b0390931660248401526001600160a01b039384166044840152919291909116908260648101610f80565b634e487b7160e01b5f52603160045260245ffd5b63783482e960e01b5f90815260048390526001600160a01b038516602452604490fd5b6001600160401b03610e10911601906001600160401b0382116107fc57565b90600a54916001600160401b0381169283101561081057614bb390613f86565b509182600481015460ff8160481c16908115614c02575b5061081057614be66001600160401b0360018193015416614b74565b164211614bf05750565b636f85d3ed60e11b5f5260045260245ffd5b60ff915060581c165f614bca565b9493909291926001546001600160401b038716908110801590614e6a575b61081057614c3b3361416b565b156120fe575f8181526004602090815260408083203384529091529020546001600160401b0316614e5457614c6f87613e07565b5060010154604051632a6e736160e11b6020820152600481526001600160a01b039091169790670de0b6b3a764000090614cb490614cae602482613d87565b8a615305565b90614e18575b50335f525f6020528060018060f81b0360405f20541610614def575092826106c19592614cf1886140ff9b9996610f809b98614e85565b5f8181526004602090815260408083203384528252808320805467ffffffffffffffff1916426001600160401b0316179055838352600790915290208054614d38906143a8565b905560405190604082527f0455541bf5feb5fcc32e827dc18bf2175448427c6ae72c8d5e985c99e4104102614d71604084018886613f51565b92808403602082015280614d873395888a613f51565b0390a3845115614db3575b505050506040519384916333bc9e6360e11b60208401523360248401614139565b612295945091614dd291610f21614de69594604051956112f887613d6c565b602082015260405192839160208301614101565b5f808080614d92565b335f525f60205260018060f81b0360405f205416630758c4df60e11b5f5260045260245260445ffd5b60408180518101031261022a576040614e3360208301614369565b910151901580614e4b575b15614cba5790505f614cba565b50801515614e3e565b639ec4e30d60e01b5f526004523360245260445ffd5b5060ff6001614e7889613e07565b50015460f01c1615614c2e565b9291909260418203615135576001600160401b03614ea4368487614060565b60208151910120911690815f52600660205260405f20815f5260205260018060a01b0360405f205416801515908161512a575b5061511457815f52600560205260405f2060018060a01b0333165f5260205260405f20604051905f9082815492614f0d84613da8565b9283835260208301946001811690815f146150f557506001146150b1575b50614f3892500383613d87565b815161507c575b50505f82815260066020908152604080832093835292815282822080546001600160a01b0319163390811790915593825260058152828220938252929092529020906001600160401b03811161072057614f998254613da8565b601f8111615039575b505f601f8211600114614fda57819293945f92614fcf575b50508160011b915f199060031b1c1916179055565b013590505f80614fba565b601f19821694835f5260205f20915f5b878110615021575083600195969710615008575b505050811b019055565b01355f19600384901b60f8161c191690555f8080614ffe565b90926020600181928686013581550194019101614fea565b81811115614fa25761506e90835f5260205f2090601f840160051c9060208510615074575b601f82910160051c039101613de0565b5f614fa2565b5f915061505e565b835f52600660205260405f20915190205f5260205260405f206bffffffffffffffffffffffff60a01b81541690555f80614f3f565b90505f9291925260205f20905f915b8183106150d9575050906020614f38928201015f614f2b565b60209193508060019154838589010152019101909184926150c0565b60ff1916865250614f3893151560051b830160200191505f9050614f2b565b90634e943b9b60e11b5f5260045260245260445ffd5b90503314155f614ed7565b63da2cd52b60e01b5f5260045ffd5b906001600160401b0382165f526002602052600260ff60405f205460081c1661516c81613be5565b1480615297575b615288576001600160a01b03831693846152755780340361525f5715614214576151fa926151f2916151ed6151a785613e07565b506001015460405163e390fcdb60e01b60208201526001600160401b0390931660248401526001600160a01b039384166044840152919291909116908260648101610f80565b6152b2565b929091613e07565b50600101546001600160a01b03161591821561522d575b50501561521b5750565b63094403b760e41b5f5260045260245ffd5b9091508161523e575b505f80615211565b905060208180518101031261022a5760206152599101614369565b5f615236565b631f89f67160e01b5f526004523460245260445ffd5b84630a35b5a360e31b5f5260045260245ffd5b630444fd4f60e51b5f5260045ffd5b508315158061517357506001600160a01b0383161515615173565b6001600160a01b038116156152ed57815f929160208493519201906207a120fa6152da613fe8565b90806152e35791565b5060208151101591565b50505f906040516152ff602082613d87565b5f815290565b6001600160a01b038116156152ed57815f929160208493519201906207a120fa61532d613fe8565b90806153365791565b5060408151101591565b9061534a82614332565b9160018301546001600160401b038160401c16801515918261538c575b50506153705750565b6001600160401b0390637c3e621b60e01b5f521660045260245ffd5b61539f92506001600160401b0316613e3f565b42115f80615367565b6001600160a01b038116156142a557604051630cf6add960e11b60208201526001600160401b038316602482015260ff841660448201526153f0916151ed8260648101610f80565b9015908115615426575b50615403575050565b906001600160401b0360ff92631dc5933760e21b5f52166004521660245260445ffd5b905060208180518101031261022a5760206154419101614369565b5f6153fa565b6001600160401b03165f81815260106020908152604080832033845290915290205491929091156155905761547b3361416b565b156120fe576001015460ff8160201c16615570575f8281526018602090815260408083206001600160401b0387168452825280832033845290915290205460ff1661554c5760281c60ff161561554857805f52601960205260405f206001600160401b0383165f5260205260405f205f908054915b828110615517576001600160401b0385856328ca974760e21b5f526004521660245260445ffd5b6155218183613f71565b905460039190911b1c6001600160a01b03163314615541576001016154f0565b5050505050565b5050565b6001600160401b038383635bf3fe7760e11b5f52600452166024523360445260645ffd5b6001600160401b038383630a55512f60e01b5f526004521660245260445ffd5b5063783482e960e01b5f526004523360245260445ffd5b60ff811690601f82116155d657604051916155c3604084613d87565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806156d8575b15615640577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526156d260c082613d87565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614615617565b81519190604183036157315761572a9250602082015190606060408401519301515f1a906157b7565b9192909190565b50505f9160029190565b61574481613bef565b8061574d575050565b61575681613bef565b6001810361576d5763f645eedf60e01b5f5260045ffd5b61577681613bef565b60028103615791575063fce698f760e01b5f5260045260245ffd5b60039061579d81613bef565b146157a55750565b6335e2f38360e21b5f5260045260245ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615839579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561582e575f516001600160a01b0381161561582457905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f916003919056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
	Bin: "0x6101003461021a57601f614c9d38819003918201601f19168301916001600160401b0383118484101761021e5780849260609460405283398101031261021a578051906001600160a01b038216820361021a576020810151906001600160a01b038216820361021a57604001516001600160a01b0381169290919083830361021a57831561020757600180546001600160a01b03199081169091555f80549182168617815560405195916001600160a01b0316907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a33060805260a05260c05260e0525f516020614c7d5f395f51905f525460ff8160401c166101f8576002600160401b03196001600160401b038216016101a5575b604051614a4a9081610233823960805181818161152801526117ab015260a05181818161050a01528181610a1201528181610aa901528181610eae015281816113b5015281816119da01528181611d0001528181611f5c01528181612ced01528181612e18015281816136ba01526138e3015260c051818181611a050152612e3d015260e051816111600152f35b6001600160401b0319166001600160401b039081175f516020614c7d5f395f51905f525581527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d290602090a15f80610117565b63f92ee8a960e01b5f5260045ffd5b631e4fbdf760e01b5f525f60045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c806268080b146112bc57806308179f3514610392578063082ce5011461206f5780630881898f146112365780630b6535d714611f305780630d58e15a14611e535780631478c94d14611dd957806314b4df4c14611da85780631503441314611d63578063151a457614611ce55780631551953d14611bb1578063158bb2eb14611b5057806319ed5bb214611b2e57806325fcc64e14611afa578063267631c914611aaa5780633a5ddf3014611a8e5780633d8530bf14611a745780633eb3395a14611a435780633fdadfcc146112bc578063480a51a6146119b05780634c443e04146119275780634f1ef2861461175c57806350c246d61461157c57806352d1902d146115165780635440662c146109c157806354dce6c2146114f657806356b804501461145857806367793cc6146113a75780636f7a1ea114611324578063715018a6146112c157806371e8e85d146112bc57806374ceeb551461129857806379ba5097146112585780637c6f31581461123b5780637e14b919146112365780638129fc1c146110d957806382a1ece41461107b5780638da5cb5b14611054578063913a960014610fa257806392cbb78e14610f7857806394aa499614610efa578063965d231b14610e8b5780639838caa314610a5e5780639aa26a92146109e25780639add92e4146109c6578063a24e8a90146109c1578063ad3cb1cc14610963578063b159eb341461093d578063b47242e814610554578063bc81336114610882578063c28cd81214610811578063c40c80d1146107a4578063c9cd4a1814610782578063cab08dc6146106f6578063cd81472b146106cb578063d2672ed414610694578063d6f88b2814610613578063de38eb3a146105f6578063e0559c63146105cb578063e30c3978146105a3578063e390fcdb14610559578063e518de7614610554578063e649fc03146104b9578063efcd568214610428578063f2fde38b146103b6578063f3e28f3214610392578063f58e206614610387578063f93ff2b71461034f5763fbd67c431461030f575f80fd5b3461034b57604036600319011261034b576101a061033c61032e612320565b610336612336565b90612a31565b610349604051809261250d565bf35b5f80fd5b3461034b57606036600319011261034b57610368612320565b50610371612336565b5061037a61234c565b5060206040516127108152f35b61039036612720565b005b3461034b57602036600319011261034b576103ab612320565b5060206040515f8152f35b3461034b57602036600319011261034b576103cf61246c565b6103d7613800565b60018060a01b0316806bffffffffffffffffffffffff60a01b600154161760015560018060a01b035f54167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e227005f80a3005b3461034b57602036600319011261034b5760043563ffffffff811680910361034b57335f52600360205260405f2054156104a65761046581613756565b335f52600260205263ffffffff60405f20911663ffffffff19825416179055604051906001825260208201525f516020614a0a5f395f51905f5260403392a2005b63c0ae66ad60e01b5f523360045260245ffd5b60c036600319011261034b576104cd612320565b6104d56123bb565b6104dd61234c565b906104e6612482565b60a4356001600160401b03811161034b5761050590369060040161238e565b9390927f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036105415761039095613b8b565b63164620d360e21b5f523360045260245ffd5b612793565b3461034b57604036600319011261034b57610572612320565b5060206001600160a01b03610585612440565b16805f526009825260ff60405f205416604051911590151514158152f35b3461034b575f36600319011261034b576001546040516001600160a01b039091168152602090f35b3461034b57606036600319011261034b576105e4612320565b506105ed612440565b5061039061234c565b3461034b575f36600319011261034b57602060405162093a808152f35b3461034b57604036600319011261034b5761062c61246c565b6024359081151580920361034b5760207f8cf5ebc3bcac9051fce27528309467696b0c8f66e5a519bf454fa0dbedac958091610666613800565b60018060a01b031692835f526009825260405f2060ff1981541660ff861584141516179055604051908152a2005b3461034b57602036600319011261034b576106ad612320565b506080604051600181525f60208201525f60408201525f6060820152f35b3461034b57606036600319011261034b576106e4612320565b506106ed612336565b50610390612456565b3461034b57604036600319011261034b5761070f61246c565b6107176123bb565b90610720612979565b5060018060a01b03165f52600760205260ff60405f2091165f52602052606061074b60405f20612997565b6001600160801b0360408051926001600160401b0381511684526001600160401b0360208201511660208501520151166040820152f35b3461034b57604036600319011261034b5761079b61246c565b50610390612336565b60c036600319011261034b576107b8612320565b6107c06123bb565b6107c861234c565b906107d1612482565b6084356001600160401b03811161034b576107f090369060040161238e565b505060a4356001600160401b03811161034b5761050590369060040161238e565b60e036600319011261034b57610825612320565b5061082e612440565b506044356001600160401b03811161034b5761084e903690600401612763565b50506064356001600160401b03811161034b5761086f90369060040161238e565b5050610879612378565b50610390612498565b3461034b57604036600319011261034b576004356108a560243582600454612dc1565b6108ae81612801565b905f92600454935b8281106108cf57604051806108cb86826124c1565b0390f35b6108d98183612845565b90858210156109295760045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b90910154600191906001600160a01b0316610922828761286d565b52016108b6565b634e487b7160e01b5f52603260045260245ffd5b606036600319011261034b5761095161246c565b5061095a612336565b506103906123db565b3461034b575f36600319011261034b576040805190610982818361268c565b600582526020820191640352e302e360dc1b83528151928391602083525180918160208501528484015e5f828201840152601f01601f19168101030190f35b6126fe565b3461034b575f36600319011261034b5760206040516102588152f35b3461034b57606036600319011261034b576109fb612320565b610a03612440565b60443561ffff81160361034b577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361054157816001600160401b0361039093165f52600560205260405f20612fa8565b608036600319011261034b57610a72612320565b610a7a6123bb565b90610a8361234c565b6064356001600160401b03811161034b57610aa290369060040161238e565b90939092907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610541576001600160401b03808316931693835f52600660205260405f206001600160401b0386165f5260205260405f2060ff815460a81c16610b1581612503565b610e745790610d17939291855f526005602052610b4e8787610b3a60405f2097612df0565b60ff885460601c1615610e64575b876138a9565b6001600160a01b0382165f908152600260205260409020909691959060405190610b77826125d4565b5463ffffffff811682526020820191888360408301936060840164ffffffffff8260681c16815263ffffffff80610c04608088019664ffffffffff8660901c16885264ffffffffff60018160a08c0198818160b81c168a5260c08d019a8160e01c8c528784818460201c160116905260401c1601168a5260018060a01b03165f52600260205260405f2090565b965116978189168219885416178755511695610c3b87879063ffffffff60201b82549160201b169063ffffffff60201b1916179055565b51855491519451925193516001600160401b0390921660409190911b64ffffffffff60401b161760689490941b64ffffffffff60681b169390931760909190911b64ffffffffff60901b161760b89190911b64ffffffffff60b81b161760e09190911b6001600160e01b031916179055101580610e54575b610e24575b610cef6001600160401b0382548160681b610cd7838360681c16612947565b60681b16908260681b19161780845560a81c16612947565b815467ffffffffffffffff60a81b191660a89190911b67ffffffffffffffff60a81b16179055565b64ffffffffff610d3563ffffffff610d2e866128e0565b1642612845565b169160405194610d448661263a565b6001600160a01b031680865260ff85166020870181905260016040808901919091526060880186905263ffffffff891660808901525f60a0988901529686901b60ff60a01b16821760b086901b64ffffffffff60b01b161760d89890981b63ffffffff60d81b1697909717600160a81b178355987f7c2f6174eabfb492f529d0b84447b24aaf5fd0208ca44e3a09a7b3006484761a9694610de490613af7565b610df9575b50505082519182526020820152a4005b600191610e0591613b27565b910155878080610de9565b634e487b7160e01b5f52602160045260245ffd5b610e4f63ffffffff8816826003908260081c5f5201602052600160ff60405f2092161b198154169055565b610cb8565b5063ffffffff8088161415610cb3565b610e6e8189613240565b50610b48565b8585638fa38d0f60e01b5f5260045260245260445ffd5b3461034b57604036600319011261034b57610ea4612320565b610eac612440565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361054157816001600160401b0361039093165f52600560205260405f20613867565b3461034b57604036600319011261034b57610f13612320565b610f1b612440565b90610f2e82610f2983612df0565b612e78565b610f515790816001600160401b0361039093165f52600560205260405f20613867565b6001600160401b0390631a09df6d60e21b5f521660045260018060a01b031660245260445ffd5b3461034b57602036600319011261034b57610f91612320565b5060408051600181525f6020820152f35b3461034b57604036600319011261034b57610fbb6123cb565b63ffffffff610fc86124ae565b610fd0613800565b169081158015611048575b61102857602060ff7f24c50c42d40cf647048becdef310ebedb0e02a50703ec3f2f905bfb820c17971921692835f526008825260405f208163ffffffff19825416179055604051908152a2005b60ff90630c4a62bd60e21b5f521660045260245262093a8060445260645ffd5b5062093a808211610fdb565b3461034b575f36600319011261034b575f546040516001600160a01b039091168152602090f35b3461034b5760c036600319011261034b57611094612320565b5061109d612336565b506110a661234c565b506110af612482565b506084356001600160401b03811161034b576110cf903690600401612763565b5050610390612362565b3461034b575f36600319011261034b575f516020614a2a5f395f51905f52546001600160401b0360ff8260401c161591168015908161122e575b6001149081611224575b15908161121b575b5061120c578060016001600160401b03195f516020614a2a5f395f51905f525416175f516020614a2a5f395f51905f52556111dc575b6111847f0000000000000000000000000000000000000000000000000000000000000000613813565b61118a57005b60ff60401b195f516020614a2a5f395f51905f5254165f516020614a2a5f395f51905f52557fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d2602060405160018152a1005b600160401b60ff60401b195f516020614a2a5f395f51905f525416175f516020614a2a5f395f51905f525561115b565b63f92ee8a960e01b5f5260045ffd5b90501582611125565b303b15915061111d565b829150611113565b6123eb565b3461034b575f36600319011261034b576020600454604051908152f35b3461034b575f36600319011261034b57600154336001600160a01b03909116036112855761039033613813565b63118cdaa760e01b5f523360045260245ffd5b3461034b57602036600319011261034b576112b1612320565b506020604051308152f35b610f78565b3461034b575f36600319011261034b576112d9613800565b600180546001600160a01b03199081169091555f80549182168155906001600160a01b03167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3005b3461034b57604036600319011261034b5761133d612320565b6001600160401b0361134d612336565b91165f5260066020526001600160401b038060405f209216165f52602052606060405f205460ff8160a81c1664ffffffffff6040519260018060a01b038116845260b01c1660208301526113a081612503565b6040820152f35b6113b036612720565b9091907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03163303610541576020926020821461142c575b835f516020614a0a5f395f51905f5260408561140b848261378f565b81516001815263ffffffff9490941660208501526001600160a01b031692a2005b5f516020614a0a5f395f51905f5292935061144c6040926114519261292b565b613756565b92916113ef565b3461034b57602036600319011261034b576001600160401b03611479612320565b611481612907565b50165f526005602052608060405f205463ffffffff8116906001600160401b036040516114ad8161261f565b8381528160208201818560681c16815260ff60606040850194848860a81c168652019560601c161515855260405195865251166020850152511660408301525115156060820152f35b3461034b575f36600319011261034b5760408051600181525f6020820152f35b3461034b575f36600319011261034b577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316300361156d5760206040515f5160206149ea5f395f51905f528152f35b63703e46dd60e11b5f5260045ffd5b3461034b57602036600319011261034b5761159561246c565b6040516115a181612603565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e0015f9052600160a01b6001900316805f52600260205260405f2090604051916115f8836125d4565b5463ffffffff8116835260208301918160201c63ffffffff168352604084018260401c64ffffffffff168152606085018360681c64ffffffffff16815260808601918460901c64ffffffffff16835260a08701938560b81c64ffffffffff16855260c088019560e01c86525f52600360205260405f20541515965163ffffffff16955163ffffffff16905164ffffffffff16915164ffffffffff16925164ffffffffff16935164ffffffffff16945163ffffffff16956040516116ba81612603565b8881526020810191825260408101928352606081019384526080810194855260a0810195865260c0810196875260e0019687526040519788525163ffffffff1660208801525163ffffffff166040870152516001600160401b03166060860152516001600160401b03166080850152516001600160401b031660a0840152516001600160401b031660c0830152516001600160401b031660e082015261010090f35b604036600319011261034b5761177061246c565b6024356001600160401b03811161034b573660238201121561034b576117a09036906024816004013591016126c8565b906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016308114908115611905575b5061156d576117e3613800565b6040516352d1902d60e01b81526001600160a01b0382169290602081600481875afa5f91816118d1575b506118255783634c9c8ce360e01b5f5260045260245ffd5b805f5160206149ea5f395f51905f528592036118bf5750823b156118ad575f5160206149ea5f395f51905f5280546001600160a01b031916821790557fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b5f80a28051156118955761039091614488565b50503461189e57005b63b398979f60e01b5f5260045ffd5b634c9c8ce360e01b5f5260045260245ffd5b632a87526960e21b5f5260045260245ffd5b9091506020813d6020116118fd575b816118ed6020938361268c565b8101031261034b5751908561180d565b3d91506118e0565b5f5160206149ea5f395f51905f52546001600160a01b031614159050836117d6565b3461034b57604036600319011261034b57611940612320565b6119486123bb565b6001600160401b035f5c9081169160801b60ff60801b16604084901b67ffffffffffffffff60401b16178217600160ff1b17149182159261199e575b505061199557602060405160018152f35b5f195f5260205ff35b6119a89250613676565b158180611984565b3461034b575f36600319011261034b5760806001546001600160401b036040519160018060a01b037f000000000000000000000000000000000000000000000000000000000000000016835260018060a01b037f000000000000000000000000000000000000000000000000000000000000000016602084015260ff8160e01c161515604084015260a01c166060820152f35b3461034b57602036600319011261034b576020611a66611a616123cb565b6128e0565b63ffffffff60405191168152f35b3461034b575f36600319011261034b576020604051818152f35b3461034b575f36600319011261034b5760206040516127108152f35b3461034b57604036600319011261034b576020611a66611ac8612320565b611ad06124ae565b6001600160401b0382165f526005845263ffffffff611af260405f2093612df0565b91169161346c565b3461034b57604036600319011261034b57611b13612320565b50611b1c6123bb565b5060408051611a2c81525f6020820152f35b3461034b57604036600319011261034b57611b47612320565b506103ab6123bb565b3461034b5761016036600319011261034b57611b6a612320565b50611b736123bb565b50611b7c61234c565b506064356001600160401b03811161034b57611b9c90369060040161238e565b50503660e41161034b57366101641161034b57005b3461034b57606036600319011261034b576001600160401b03611bd2612320565b611c06611bdd612336565b611be561234c565b8484165f526005602052848060405f205460681c1692169485911691612dc1565b90611c10826127ea565b92611c1e604051948561268c565b828452601f19611c2d846127ea565b015f5b818110611cce5750505f5b838110611c9357846040518091602082016020835281518091526020604084019201905f5b818110611c6e575050500390f35b9193509160206101a082611c85600194885161250d565b019401910191849392611c60565b80611cb26001600160401b03611cab60019486612845565b1685612a31565b611cbc828861286d565b52611cc7818761286d565b5001611c3b565b602090611cd9612881565b82828901015201611c30565b3461034b57602036600319011261034b57611cfe61246c565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316330361054157611d37816130c2565b604080515f80825260208201526001600160a01b03909216915f516020614a0a5f395f51905f529190a2005b3461034b5760e036600319011261034b57611d7c612320565b5060a036602319011261034b5760c4356001600160401b03811161034b5761039090369060040161238e565b3461034b57602036600319011261034b57611dc1612320565b505f546040516001600160a01b039091168152602090f35b3461034b57604036600319011261034b57611df2612320565b611dfa612440565b90611e0882610f2983612df0565b15611e2c5790816001600160401b0361039093165f52600560205260405f20612fa8565b6001600160401b0390630111b6e760e71b5f521660045260018060a01b031660245260445ffd5b3461034b57606036600319011261034b57611e6c612320565b611e746124ae565b9060443563ffffffff811680910361034b57906001600160401b0381165f526005602052611eb260405f209263ffffffff8085541695168095612dc1565b90611ebc82612801565b925f9460015f9201915b848110611ede57868652604051806108cb88826124c1565b80611eeb60019284612845565b5f5283602052818060a01b0360405f205416611f0a81610f2988612df0565b611f16575b5001611ec6565b611f29611f228a612852565b998961286d565b5288611f0f565b3461034b57606036600319011261034b57611f49612320565b611f51612440565b611f59612456565b907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169033829003610541576001549160ff8360e01c16908115612057575b8115612043575b50612011575068ffffffffffffffffff60a01b191660a083901b67ffffffffffffffff60a01b1617600160e01b176001556001600160a01b0316906001600160401b03167f2203f5b4212f3ac30a2c61ed423a78493d9fc231e6009fadddaea4bf717c2ce95f80a3005b63ec82d99b60e01b5f9081526001600160401b0385166004526001600160a01b03918216602452921660445250606490fd5b6001600160a01b0385161415905085611fa7565b5f546001600160a01b03848116911614159150611fa0565b3461034b57604036600319011261034b57612088612320565b612090612336565b906001600160401b03808216921690825f52600660205260405f206001600160401b0383165f5260205260405f209081549060ff8260a81c166120d281612503565b600181036122fd57506120e490612cc6565b6122ea5760ff60a81b198116600360a81b1782556001600160a01b03165f818152600260205260409020906040519161211c836125d4565b549063ffffffff821683528160201c63ffffffff16906020840190828252604085018460401c64ffffffffff16815260608601918560681c64ffffffffff16835260808701958060901c64ffffffffff16875260a08801948160b81c64ffffffffff16865260c08901968015156121c36121f29563ffffffff60018197829683966122dd575b5060e01c01168b526001600160a01b03165f90815260026020526040902090565b9a51161682198a54161789555116879063ffffffff60201b82549160201b169063ffffffff60201b1916179055565b519385549164ffffffffff60681b905160681b169064ffffffffff60901b905160901b169264ffffffffff60b81b905160b81b169363ffffffff60e01b905160e01b169460018060e01b039264ffffffffff60401b64ffffffffff60b81b199260401b169076ffffffffffffffffffffffffffffff00000000000000001916171617161717179055825f52600560205261229f60405f20610cef6001600160401b03825460a81c166127c1565b54917fa6b40ea1dec8f9fcf3d23e0ec18d6149951aa0ae7e17860e7ad945429ab901b960206040519460ff8160a01c16865260018060a01b031694a4005b5f1901831688525f6121a2565b8363a592f0d760e01b5f5260045260245ffd5b8486630168f88160e21b5f5260045260245261231881612503565b60445260645ffd5b600435906001600160401b038216820361034b57565b602435906001600160401b038216820361034b57565b604435906001600160401b038216820361034b57565b60a435906001600160401b038216820361034b57565b608435906001600160401b038216820361034b57565b9181601f8401121561034b578235916001600160401b03831161034b576020838186019501011161034b57565b6024359060ff8216820361034b57565b6004359060ff8216820361034b57565b6044359060ff8216820361034b57565b3461034b57606036600319011261034b576004356001600160401b038116810361034b57506024356001600160401b03811161034b5761242f90369060040161238e565b505060443560ff8116810361034b57005b602435906001600160a01b038216820361034b57565b604435906001600160a01b038216820361034b57565b600435906001600160a01b038216820361034b57565b606435906001600160a01b038216820361034b57565b60a435906001600160a01b038216820361034b57565b6024359063ffffffff8216820361034b57565b60206040818301928281528451809452019201905f5b8181106124e45750505090565b82516001600160a01b03168452602093840193909201916001016124d7565b60041115610e1057565b80516001600160a01b0316825260208082015160ff1690830152604081015161018091829161253b81612503565b6040850152606081015161254e81612503565b606085015260808101511515608085015260a0810151151560a085015260c081015160030b60c08501526001600160401b0360e08201511660e08501526001600160401b03610100820151166101008501526001600160401b03610120820151166101208501526101408101516101408501526101608101516101608501520151910152565b60e081019081106001600160401b038211176125ef57604052565b634e487b7160e01b5f52604160045260245ffd5b61010081019081106001600160401b038211176125ef57604052565b608081019081106001600160401b038211176125ef57604052565b60c081019081106001600160401b038211176125ef57604052565b6101a081019081106001600160401b038211176125ef57604052565b606081019081106001600160401b038211176125ef57604052565b90601f801991011681019081106001600160401b038211176125ef57604052565b6001600160401b0381116125ef57601f01601f191660200190565b9291926126d4826126ad565b916126e2604051938461268c565b82948184528183011161034b578281602093845f960137010152565b3461034b57604036600319011261034b57612717612320565b50610390612440565b90604060031983011261034b576004356001600160a01b038116810361034b5791602435906001600160401b03821161034b5761275f9160040161238e565b9091565b9181601f8401121561034b578235916001600160401b03831161034b576020808501948460051b01011161034b57565b3461034b57604036600319011261034b576127ac612320565b506127b5612440565b50602060405160018152f35b6001600160401b031680156127d6575f190190565b634e487b7160e01b5f52601160045260245ffd5b6001600160401b0381116125ef5760051b60200190565b9061280b826127ea565b612818604051918261268c565b8281528092612829601f19916127ea565b0190602036910137565b6202f9b80190816202f9b8116127d657565b919082018092116127d657565b5f1981146127d65760010190565b8051156109295760200190565b80518210156109295760209160051b010190565b6040519061288e82612655565b5f610180838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201528261012082015282610140820152826101608201520152565b60ff165f52600860205263ffffffff60405f20541680155f14612904575061025890565b90565b604051906129148261261f565b5f6060838281528260208201528260408201520152565b359060208110612939575090565b5f199060200360031b1b1690565b6001600160401b03166001600160401b0381146127d65760010190565b8054821015610929575f5260205f2001905f90565b6040519061298682612671565b5f6040838281528260208201520152565b906040516129a481612671565b60408193546001600160401b03811683526001600160401b0381831c16602084015260801c910152565b906040516129db8161263a565b60a0819354600180831b038116835260ff81831c16602084015260ff8160a81c16612a0581612503565b604084015264ffffffffff8160b01c16606084015263ffffffff8160d81c16608084015260f81c910152565b91906001600160401b03612a43612881565b93165f5260066020526001600160401b038060405f209216165f52602052600460405f2064ffffffffff612a76826129ce565b6001600160401b03604051612a8a8161263a565b6002850154908160030b81526020810191838160201c168352896040830195878360601c16875287606060ff8560881c169281870193612ac981612503565b8452608087019460ff8760901c161515865260ff60a089019760981c161515875260018060a01b03825116815260ff602083015116602082015260408083015191612b1383612503565b612b1c83612503565b01520151166101008d015251612b3181612503565b612b3a81612503565b60608c015251151560808b015251151560a08a01525160030b60c0890152511660e08701525116610120850152600181015461014085015260038101546101608501520154610180830152565b51906001600160401b038216820361034b57565b51906001600160a01b038216820361034b57565b519063ffffffff8216820361034b57565b90816101a091031261034b5760405190612bd982612655565b612be281612b87565b8252612bf060208201612b9b565b6020830152612c0160408201612b87565b6040830152612c1260608201612b87565b6060830152612c2360808201612b87565b6080830152612c3460a08201612b87565b60a0830152612c4560c08201612baf565b60c0830152612c5660e08201612baf565b60e0830152612c686101008201612baf565b610100830152610120810151600281101561034b57610120830152610140810151600381101561034b5761014083015261016081015190600382101561034b57610180916101608401520151600481101561034b5761018082015290565b604051631ee06aff60e11b81526001600160401b039190911660048201526101a0816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115612da9575f91612d7a575b506101608101516003811015610e10575f1901612d75576001600160401b036060820151168015918215612d5857505090565b60400151612d6f92506001600160401b0316612845565b42111590565b505f90565b612d9c91506101a03d8111612da2575b612d94818361268c565b810190612bc0565b5f612d25565b503d612d8a565b6040513d5f823e3d90fd5b919082039182116127d657565b80821015612de957612dd38282612db4565b831015612ddf57505090565b6129049250612db4565b5050505f90565b612df8612979565b506001600160401b0360405191612e0e83612671565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811684527f000000000000000000000000000000000000000000000000000000000000000016602084015216604082015290565b5190811515820361034b57565b805160408083015190516352cad90f60e11b81526001600160401b0390911660048201526001600160a01b039384166024820181905293909160209183916044918391165afa908115612da9575f91612f57575b5015612f5157602001516001600160a01b03168015918215612eed57505090565b602091925060246040518094819363eb47353360e01b835260048301525afa908115612da9575f91612f1d575090565b90506020813d602011612f49575b81612f386020938361268c565b8101031261034b5761290490612e6b565b3d9150612f2b565b50505f90565b90506020813d602011612f89575b81612f726020938361268c565b8101031261034b57612f8390612e6b565b5f612ecc565b3d9150612f65565b63ffffffff1663ffffffff81146127d65760010190565b90916002820160018060a01b0382165f528060205260405f2054908115613056575b5080156127d6576003905f190192018260081c805f528160205260405f205492600160ff86161b80941661304e577f3ce7526f8bf6bbb298bc93b79ba0f6e4efc72af4ad2a7f4adb924b80eb94a8d7936020936001600160401b03935f52845260405f2090815417905563ffffffff6040519516855260018060a01b0316941692a3565b505050505050565b905063ffffffff61306981855416612f91565b8181168219865416178555169060018060a01b0383165f526020528060405f20555f1981018181116127d6575f908152600184016020526040812080546001600160a01b0319166001600160a01b038516179055612fca565b6001600160a01b03165f8181526003602052604090205480156131bb576004545f1981019081116127d6576130f8906004612964565b905460039190911b1c6001600160a01b03165f1982018281116127d65781613124613148926004612964565b81546001600160a01b0393841660039290921b91821b9390911b1916919091179055565b5f52600360205260405f205560045480156131a7575f190161316b816004612964565b81549060018060a01b039060031b1b19169055600455805f5260036020525f60408120555f52600260205260405f2063ffffffff198154169055565b634e487b7160e01b5f52603160045260245ffd5b5050565b60208183031261034b578051906001600160401b03821161034b57019080601f8301121561034b5781516131f2816127ea565b92613200604051948561268c565b81845260208085019260051b82010192831161034b57602001905b8282106132285750505090565b6020809161323584612b9b565b81520191019061321b565b905f60018060a01b038251169160408101926101a06001600160401b03855116602460405180948193631ee06aff60e11b835260048301525afa908115612da95763ffffffff9160c0915f9161344d575b500151165a90610bb8810290808204610bb814901517156127d6576132b590612833565b116134455751825160405163bb207f1f60e01b81526001600160401b03909116600482015292905f90849060249082906001600160a01b03165afa928315612da9575f93613421575b5063ffffffff849295945460401c169160028101955b8451841080613411575b80613405575b156133a1576001600160a01b0361333b858761286d565b511660018060a01b03165f528660205260405f20546133975782516133919161338b91613386906001600160401b03166001600160a01b0361337d898b61286d565b51169086612fa8565b612f91565b93612852565b92613314565b9261339190612852565b9351815494965090939290811015606090811b60ff60601b16925060ff60601b1984168317901c60ff16156133f1575063ffffffff60401b5f5b60401b169164ffffffffff60401b191617179055565b63ffffffff63ffffffff60401b91166133db565b506202f9b85a11613324565b50600463ffffffff82161061331e565b61343e9193503d805f833e613436818361268c565b8101906131bf565b915f6132fe565b505050505f90565b61346691506101a03d8111612da257612d94818361268c565b5f613291565b909291925f9060018060a01b038151169060408101916101a06001600160401b03845116602460405180948193631ee06aff60e11b835260048301525afa908115612da95763ffffffff9160c0915f91613657575b500151165a90610bb8810290808204610bb814901517156127d6576134e590612833565b1161364e5751815160405163bb207f1f60e01b81526001600160401b03909116600482015293905f90859060249082906001600160a01b03165afa938415612da9575f94613632575b5063ffffffff81969593965460401c169260028201965b8551851080613623575b80613617575b156135cd576001600160a01b0361356c868861286d565b511660018060a01b03165f528760205260405f20546135c35783516135bd916135b791613386906001600160401b03166001600160a01b036135ae8a8c61286d565b51169087612fa8565b94612852565b93613545565b936135bd90612852565b9451825495975090955090939290811015606090811b60ff60601b16925060ff60601b1984168317901c60ff16156133f157506cffffffffff000000000000000019909116179055565b506202f9b85a11613555565b508663ffffffff82161061354f565b6136479194503d805f833e613436818361268c565b925f61352e565b505f9450505050565b61367091506101a03d8111612da257612d94818361268c565b5f6134c1565b6040516353395e0560e11b602082019081526001600160401b0392831660248301529290911660448083019190915281525f9182916136b660648261268c565b51907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa3d1561374e573d906136f5826126ad565b91613703604051938461268c565b82523d5f602084013e5b158015613743575b612d755760a08180518101031261034b5760a06040820151910151901515908161373d575090565b90501590565b5060e0815110613715565b60609061370d565b80158015613784575b61376c5763ffffffff1690565b630cb2ddfd60e21b5f5260045261271060245260445ffd5b50612710811161375f565b60018060a01b03811691825f52600260205263ffffffff60405f20911663ffffffff19825416179055815f52600360205260405f20546131bb5760045490600160401b8210156125ef576131248260016137ee94016004556004612964565b600454905f52600360205260405f2055565b5f546001600160a01b0316330361128557565b600180546001600160a01b03199081169091555f80549182166001600160a01b03938416908117825592909116907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09080a3565b9160018060a01b0381165f526002830160205260405f2054918261388c575b50505050565b5f1983019283116127d6576138a09361417f565b5f808080613886565b6040516353395e0560e11b81526001600160401b039384166004820181905294909316602484018190529394909390926001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016919060e081604481865afa8015612da9575f90613a4e575b60a0915001516139665750506139319083614227565b909390926001600160a01b03851615613948575050565b63ffffffff90541690631575519160e01b5f5260045260245260445ffd5b60405162e3769b60e21b81526001600160401b03878116600483015282166024820152959394939250905f90869060449082905afa948515612da9575f95613a32575b5084519160018303613a1a575060029291506001600160a01b0390506139ce85612860565b51166001600160a01b039081165f908152919092016020526040902054926139f590612860565b51169180613a06575063ffffffff90565b5f1981019081116127d65763ffffffff1690565b631ab9468b60e21b5f5260045260245260445260645ffd5b613a479195503d805f833e613436818361268c565b935f6139a9565b5060e0813d60e011613aef575b81613a6860e0938361268c565b8101031261034b57604051613a7c816125d4565b815160ff8116810361034b5760a09260c0918352613a9c60208201612b9b565b6020840152613aad60408201612b87565b6040840152613abe60608201612baf565b6060840152613acf60808201612e6b565b6080840152613adf848201612e6b565b84840152015160c082015261391b565b3d9150613a5b565b60ff168015908115613b07575090565b600191501490565b9093929384831161034b57841161034b578101920390565b60808210612f5157613b3b608083836142e1565b9291158015613b83575b8015613b78575b61344557613b6e93613b61613b679483612845565b92613b0f565b36916126c8565b6020815191012090565b506104008311613b4c565b508215613b45565b919290935f805d6001600160401b0383165f52600660205260405f206001600160401b03808616165f5260205260405f2095613bc6876129ce565b9260016040850151613bd781612503565b613be081612503565b14801590614168575b8015614154575b61414a5761407b97613f73613c1b608094613c0c3682896126c8565b60208151910120968b85614373565b825460ff60a81b1916600160a91b17835580516002840180546020808501516040860151606080880151979a9794969290931b6bffffffffffffffff000000001693921b64ffffffffff60601b16613c7283612503565b613c7b83612503565b8a8a015115159560ff60981b60a08c0151151560981b169460ff60981b199360ff60901b199263ffffffff60ff60881b1992169070ffffffffffffffffffffffffffffffffff19161716171617169060ff60881b9060881b161760ff60901b8460901b161717905586600385015564ffffffffff6060890151164211613d118360018060a01b03165f52600260205260405f2090565b9160405192613d1f846125d4565b549063ffffffff8216845263ffffffff8260201c16602085015264ffffffffff8260401c16604085015264ffffffffff8260681c16606085015264ffffffffff8260901c168985015264ffffffffff8260b81c1660a08501528160e01c60c085015263ffffffff8260201c16614131575b15614118575064ffffffffff600181606085015116011660608301525b6140fd575b6001600160a01b03919091165f8181526002602090815260408083208551868401518784015160608901518d8a015160a08b015160c0909b015163ffffffff90951693881b63ffffffff60201b169390931791861b64ffffffffff60401b169190911760689190911b64ffffffffff60681b161760909190911b64ffffffffff60901b161760b89790971b64ffffffffff60b81b169690961760e09690961b6001600160e01b031916959095179094556007815283822060ff8e168352905291909120909690613e8181612997565b60206001600160401b03600181845116011691828152888801516140e3575b6001600160401b0382890151169260408201936001600160801b0385511601936001600160801b03851690526001600160401b03198554161784550151906001600160401b0367ffffffffffffffff60401b8454926001600160801b0319908b1b169360401b169116171790556001600160401b0388165f52600560205263ffffffff8560405f2092613f6a613f426001600160401b03865460a81c166127c1565b855467ffffffffffffffff60a81b191660a89190911b67ffffffffffffffff60a81b16178555565b01511690614437565b60016060830151613f8381612503565b613f8c81612503565b0361407f57600101548282015115156001600160401b0360208401511660405191878352602083015260408201526001600160401b038816907fc922b9a3f4dca481d58a8cb652b4899f714f68aaa1654d56b08dafb91dae24f960606001600160401b038a1692a45b01511515906040519160ff87168352602083015260408201526001600160401b038416907fbbeacde9fcd5bf9c36739e336f553978fb1f1764b6d95d22b4ae0b65cbb855a760606001600160401b03861692a4909167ffffffffffffffff60401b6001600160401b03600160ff1b94169260401b169060ff60801b9060801b1617171790565b5f5d565b506003606082015161409081612503565b61409981612503565b03613ff5576040518381526001600160401b038716907f78ec7eeb374851b58f6f2d3e46e4e20a2405cfdbf39336ae5080b381f53fd72f60206001600160401b03891692a3613ff5565b8181016001600160401b0360018183511601169052613ea0565b64ffffffffff60018160a084015116011660a0820152613db2565b600164ffffffffff809260901c16011687830152613dad565b63ffffffff5f19818460201c1601166020850152613d90565b5050505050505050565b5060ff60208501511660ff88161415613bf0565b5083516001600160a01b0382811691161415613be9565b9092918260081c5f526003820160205260405f2054600160ff85161b1615613886576001600160401b036020916141f2857f335c3edfacfb3b66e1c00c187660812fc69fea10edeafd2114c00a267c574ced956003908260081c5f5201602052600160ff60405f2092161b198154169055565b60405163ffffffff9590951685526001600160a01b0316941692a3565b63ffffffff60019116019063ffffffff82116127d657565b9163ffffffff83541680156142d8576142438184600287614532565b909490936001600160a01b038616156142bd575b506001600160a01b03851661426a575050565b6142939163ffffffff61427c8661420f565b160361429557805467ffffffff0000000019169055565b565b61429e8461420f565b63ffffffff60201b82549160201b169063ffffffff60201b1916179055565b81955082945060026142cf939261468a565b9290935f614257565b505f9250829150565b916142ed5f83856147b0565b9081108015614350575b801561433d575b61433257602081018082116127d6576143266143208261432c94868298613b0f565b9061292b565b92612db4565b81111592565b5050505f905f905f90565b50602061434a8284612db4565b106142fe565b508181116142f7565b916142ed600483856147b0565b916142ed600583856147b0565b91939290936040516143848161263a565b5f81525f6020820152606081015f815260808201905f82525f60a08401526143b9839864ffffffffff42166040860152613af7565b1561442857505050906143cb916147ef565b901561441d57606090600182860152805160030b8552805160030b1560808601526001600160401b0360208201511660208601526040810151151560a086015201519081614417575050565b60040155565b505060036060830152565b60029052600190529450505050565b63ffffffff808316146131bb576003019062ffffff8160081c1691825f5280602052600160ff60405f205493161b92838316156144745750505050565b5f526020521760405f20555f808080613886565b905f8091602081519101845af48080614501575b156144bc5750506040513d81523d5f602083013e60203d82010160405290565b156144e157639996b31560e01b5f9081526001600160a01b0391909116600452602490fd5b3d156144f2576040513d5f823e3d90fd5b63d6bda27560e01b5f5260045ffd5b503d15158061449c5750813b151561449c565b811561451e570690565b634e487b7160e01b5f52601260045260245ffd5b909163ffffffff825460201c16945f915f95600185019060408301945b601889108061467e575b1561466f57614569828b896148e7565b9a901561465f578261458761458c92614582838f612845565b612db4565b614514565b600181018091116127d6576145a091612845565b9781891161464e5760018a01808b116127d65780830361464957505f5b5f8b815260208581526040808320546001600160a01b03168084528c8352922054929c9263ffffffff8082169190921c909116101561463e576146008187612e78565b61462957614623929161461e916001600160401b038a51168b61417f565b612852565b9761454f565b9a5063ffffffff169850939650505050505050565b505061462390612852565b6145bd565b505050509450505050505b5f905f90565b5050505050945050505050614659565b50505050945050505050614659565b506201d4c05a11614559565b929391929060188510156147a85784905b63ffffffff835460201c1660184302438104601814431517156127d6576146c791979293959697612845565b955f94600185019160408101945b8288108061479c575b1561478c576146f1856145878a8d612845565b5f81815260208681526040808320546001600160a01b0316808452858352922054929c919a919263ffffffff8082169190921c9091161015801561477b575b61475c57505050505050508263ffffffff93926001600160401b0361475793511690612fa8565b921690565b90929499985061476f9193959a50612852565b969792909893916146d5565b506147868a85612e78565b15614730565b505050505050505090505f905f90565b506201d4c05a116146de565b60189061469b565b90918060051b818104602014821517156127d657600182018092116127d6578160051b91808304602014901517156127d6576129049361432093613b0f565b91906147f9612907565b60e082106148df578160201161034b57833593602091908360401161034b5780830135938060601161034b576040820135928760030b8098148015906148cf575b80156148c5575b6148b05761485160e08385614359565b505061485f60e08486614366565b505090159081156148bc575b506148b0575060801161034b5760600135916001600160401b03839460019450604051976148988961261f565b88521690860152146040840152606083015260019190565b965050505050505f9190565b9050155f61486b565b5060018411614841565b506001600160401b03861161483a565b9250505f9190565b909160ff81018091116127d65760081c9160038160081c920190825f528160205260405f20549060ff5f1991161b16915f925b8484111561492d5750505050505f905f90565b806149685750600181018091116127d65780840361496357505f5b805f528160205261495d60405f205493612852565b9261491a565b614948565b925093925050801990600182018092116127d65716916001600160801b03831160071b6001600160401b0384821c1160061b1763ffffffff84821c1160051b1761ffff84821c1160041b1760ff84821c1160031b17600f84821c1160021b176001936d010102020202030303030303030360801b90821c1a179060081b179056fe360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbce5ab7eab5c2d2975c2e0b1fa722b2b280e5651835ff36ba9e0a319631f0f082af0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00f0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00",
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
