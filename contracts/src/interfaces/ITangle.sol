// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The part of the Tangle core that this project uses
/// @notice Written from the protocol's external encoding, field order and events as emitted (which is not always as
/// declared: `JobSubmitted.jobIndex` is not indexed). Anything not listed here is not relied upon.
interface ITangle {
    // ------------------------------------------------------------------ enums

    enum MembershipModel {
        Fixed,
        Dynamic
    }

    enum PricingModel {
        PayOnce,
        Subscription,
        EventDriven
    }

    enum ServiceStatus {
        Pending,
        Active,
        Terminated
    }

    enum ConfidentialityPolicy {
        Any,
        TeeRequired,
        StandardRequired,
        TeePreferred
    }

    enum AssetKind {
        Native,
        ERC20
    }

    enum BlueprintSourceKind {
        Container,
        Wasm,
        Native
    }

    enum BlueprintFetcherKind {
        None,
        Ipfs,
        Http,
        Github
    }

    enum WasmRuntime {
        Unknown,
        Wasmtime,
        Wasmer
    }

    enum BlueprintArchitecture {
        Wasm32,
        Wasm64,
        Wasi32,
        Wasi64,
        Amd32,
        Amd64,
        Arm32,
        Arm64,
        RiscV32,
        RiscV64
    }

    enum BlueprintOperatingSystem {
        Unknown,
        Linux,
        Windows,
        MacOS,
        BSD
    }

    // ---------------------------------------------------------------- structs

    struct Blueprint {
        address owner;
        address manager;
        uint64 createdAt;
        MembershipModel membership;
        PricingModel pricing;
        bool active;
    }

    struct BlueprintConfig {
        MembershipModel membership;
        PricingModel pricing;
        uint32 minOperators;
        uint32 maxOperators;
        uint256 subscriptionRate;
        uint64 subscriptionInterval;
        uint256 eventRate;
    }

    struct BlueprintMetadata {
        string name;
        string description;
        string author;
        string category;
        string codeRepository;
        string logo;
        string website;
        string license;
        string profilingData;
    }

    struct JobDefinition {
        string name;
        string description;
        string metadataUri;
        bytes paramsSchema;
        bytes resultSchema;
    }

    struct ImageRegistrySource {
        string registry;
        string image;
        string tag;
    }

    struct WasmSource {
        WasmRuntime runtime;
        BlueprintFetcherKind fetcher;
        string artifactUri;
        string entrypoint;
    }

    struct NativeSource {
        BlueprintFetcherKind fetcher;
        string artifactUri;
        string entrypoint;
    }

    struct TestingSource {
        string cargoPackage;
        string cargoBin;
        string basePath;
    }

    struct BlueprintBinary {
        BlueprintArchitecture arch;
        BlueprintOperatingSystem os;
        string name;
        bytes32 sha256;
    }

    struct BlueprintSource {
        BlueprintSourceKind kind;
        ImageRegistrySource container;
        WasmSource wasm;
        NativeSource native;
        TestingSource testing;
        BlueprintBinary[] binaries;
    }

    struct BlueprintDefinition {
        string metadataUri;
        bytes32 metadataHash;
        address manager;
        uint32 masterManagerRevision;
        bool hasConfig;
        BlueprintConfig config;
        BlueprintMetadata metadata;
        JobDefinition[] jobs;
        bytes registrationSchema;
        bytes requestSchema;
        BlueprintSource[] sources;
        MembershipModel[] supportedMemberships;
    }

    struct OperatorRegistration {
        uint64 registeredAt;
    }

    struct OperatorPreferences {
        bytes ecdsaPublicKey;
        string rpcAddress;
    }

    struct Asset {
        AssetKind kind;
        address token;
    }

    struct AssetSecurityCommitment {
        Asset asset;
        uint16 exposureBps;
    }

    struct TeeAttestationCommitment {
        uint8 backend;
        bytes32 expectedMeasurement;
        bytes32 nonceBinding;
        uint64 expiresAt;
    }

    struct ApprovalParams {
        uint64 requestId;
        AssetSecurityCommitment[] securityCommitments;
        uint256[4] blsPubkey;
        uint256[2] blsPopSignature;
        TeeAttestationCommitment[] teeCommitments;
    }

    struct ServiceRequest {
        uint64 blueprintId;
        address requester;
        uint64 createdAt;
        uint64 ttl;
        uint32 operatorCount;
        uint32 approvalCount;
        address paymentToken;
        uint256 paymentAmount;
        MembershipModel membership;
        uint32 minOperators;
        uint32 maxOperators;
        bool rejected;
        ConfidentialityPolicy confidentiality;
        bool activated;
    }

    struct Service {
        uint64 blueprintId;
        address owner;
        uint64 createdAt;
        uint64 ttl;
        uint64 terminatedAt;
        uint64 lastPaymentAt;
        uint32 operatorCount;
        uint32 minOperators;
        uint32 maxOperators;
        MembershipModel membership;
        PricingModel pricing;
        ServiceStatus status;
        ConfidentialityPolicy confidentiality;
    }

    struct JobCall {
        uint8 jobIndex;
        address caller;
        uint64 createdAt;
        uint32 resultCount;
        bool completed;
        bool isRFQ;
        uint256 payment;
    }

    struct JobQuoteDetails {
        address requester;
        uint64 serviceId;
        uint8 jobIndex;
        uint256 price;
        uint64 timestamp;
        uint64 expiry;
        ConfidentialityPolicy confidentiality;
        bytes32 inputsHash;
    }

    struct SignedJobQuote {
        JobQuoteDetails details;
        bytes signature;
        address operator;
    }

    // ----------------------------------------------------------------- events

    event BlueprintCreated(
        uint64 indexed blueprintId, address indexed owner, address manager, string metadataUri, bytes32 metadataHash
    );
    event OperatorRegistered(
        uint64 indexed blueprintId, address indexed operator, bytes ecdsaPublicKey, string rpcAddress
    );
    event OperatorPreferencesUpdated(
        uint64 indexed blueprintId, address indexed operator, bytes ecdsaPublicKey, string rpcAddress
    );
    event OperatorUnregistered(uint64 indexed blueprintId, address indexed operator);
    event ServiceRequested(
        uint64 indexed requestId,
        uint64 indexed blueprintId,
        address indexed requester,
        ConfidentialityPolicy confidentiality
    );
    event ServiceApproved(uint64 indexed requestId, address indexed operator);
    event ServiceRejected(uint64 indexed requestId, address indexed operator);
    event ServiceActivated(
        uint64 indexed serviceId,
        uint64 indexed requestId,
        uint64 indexed blueprintId,
        ConfidentialityPolicy confidentiality
    );
    event ServiceTerminated(uint64 indexed serviceId);
    event OperatorJoinedService(uint64 indexed serviceId, address indexed operator, uint16 exposureBps);
    event OperatorLeftService(uint64 indexed serviceId, address indexed operator);
    event JobSubmitted(uint64 indexed serviceId, uint64 indexed callId, uint8 jobIndex, address caller, bytes inputs);
    event JobSubmittedFromQuote(
        uint64 indexed serviceId,
        uint64 indexed callId,
        uint8 jobIndex,
        address caller,
        address[] quotedOperators,
        uint256 totalPrice,
        bytes inputs
    );
    event QuoteUsed(address indexed operator, bytes32 indexed digest);
    event JobResultSubmitted(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, bytes output);
    event JobCompleted(uint64 indexed serviceId, uint64 indexed callId);
    event SlashProposed(
        uint64 indexed slashId,
        uint64 indexed serviceId,
        address indexed operator,
        address proposer,
        uint16 slashBps,
        uint16 effectiveSlashBps,
        bytes32 evidence,
        uint64 executeAfter
    );
    event SlashExecuted(
        uint64 indexed slashId, uint64 indexed serviceId, address indexed operator, uint256 actualSlashed
    );
    event ManagerHookFailed(address indexed manager, bytes4 indexed selector, bytes returnData);

    // -------------------------------------------------------------- blueprints

    function createBlueprint(BlueprintDefinition calldata definition) external returns (uint64 blueprintId);
    function getBlueprint(uint64 blueprintId) external view returns (Blueprint memory);

    // --------------------------------------------------------------- operators

    function registerOperator(uint64 blueprintId, bytes calldata ecdsaPublicKey, string calldata rpcAddress) external;
    function registerOperator(
        uint64 blueprintId,
        bytes calldata ecdsaPublicKey,
        string calldata rpcAddress,
        bytes calldata registrationInputs
    ) external;
    function updateOperatorPreferences(uint64 blueprintId, bytes calldata ecdsaPublicKey, string calldata rpcAddress)
        external;
    function unregisterOperator(uint64 blueprintId) external;
    function isOperatorRegistered(uint64 blueprintId, address operator) external view returns (bool);
    function getOperatorRegistration(uint64 blueprintId, address operator)
        external
        view
        returns (OperatorRegistration memory);
    function getOperatorPublicKey(uint64 blueprintId, address operator) external view returns (bytes memory);
    function blueprintOperatorCount(uint64 blueprintId) external view returns (uint256);

    // ---------------------------------------------------------------- services

    function requestService(
        uint64 blueprintId,
        address[] calldata operators,
        bytes calldata config,
        address[] calldata permittedCallers,
        uint64 ttl,
        address paymentToken,
        uint256 paymentAmount,
        ConfidentialityPolicy confidentiality
    ) external payable returns (uint64 requestId);
    function approveService(ApprovalParams calldata params) external;
    function rejectService(uint64 requestId) external;
    function getServiceRequest(uint64 requestId) external view returns (ServiceRequest memory);
    function getService(uint64 serviceId) external view returns (Service memory);
    function isServiceActive(uint64 serviceId) external view returns (bool);
    function getServiceOperators(uint64 serviceId) external view returns (address[] memory);
    function isServiceOperator(uint64 serviceId, address operator) external view returns (bool);
    function addPermittedCaller(uint64 serviceId, address caller) external;
    function removePermittedCaller(uint64 serviceId, address caller) external;
    function isPermittedCaller(uint64 serviceId, address caller) external view returns (bool);
    function joinService(uint64 serviceId, uint16 exposureBps) external;
    function leaveService(uint64 serviceId) external;
    function forceRemoveOperator(uint64 serviceId, address operator) external;
    function terminateService(uint64 serviceId) external;

    // -------------------------------------------------------------------- jobs

    function submitJob(uint64 serviceId, uint8 jobIndex, bytes calldata inputs) external payable returns (uint64 callId);
    function submitJobFromQuote(
        uint64 serviceId,
        uint8 jobIndex,
        bytes calldata inputs,
        SignedJobQuote[] calldata quotes
    ) external payable returns (uint64 callId);
    function submitResult(uint64 serviceId, uint64 callId, bytes calldata output) external;
    function submitResults(uint64 serviceId, uint64[] calldata callIds, bytes[] calldata outputs) external;
    function getJobCall(uint64 serviceId, uint64 callId) external view returns (JobCall memory);
    function getJobQuotedOperators(uint64 serviceId, uint64 callId) external view returns (address[] memory);
    function getJobQuotedPrice(uint64 serviceId, uint64 callId, address operator) external view returns (uint256);
    function managerHookGasLimit() external view returns (uint256);

    // ---------------------------------------------------------------- slashing

    function proposeSlash(uint64 serviceId, address operator, uint16 slashBps, bytes32 evidence)
        external
        returns (uint64 slashId);
}

/// @title What a blueprint runs and what its jobs cost
/// @notice Its owner says both, also later. Operators acknowledge what they run, by its hash: the core refuses to have
/// something else acknowledged than what is current, and does not ask for it otherwise.
interface ITangleBlueprints {
    event BlueprintSourcesRecorded(
        uint64 indexed blueprintId, bytes32 indexed sourcesHash, ITangle.BlueprintSource[] sources
    );
    event BlueprintSourcesAcked(uint64 indexed blueprintId, address indexed operator, bytes32 sourcesHash);
    event JobEventRateSet(uint64 indexed blueprintId, uint8 indexed jobIndex, uint256 rate);

    function setBlueprintSources(uint64 blueprintId, ITangle.BlueprintSource[] calldata sources) external;
    function ackBlueprintSources(uint64 blueprintId, bytes32 sourcesHash) external;
    function publishBinaryVersion(
        uint64 blueprintId,
        bytes32 sha256Hash,
        string calldata binaryUri,
        bytes32 attestationHash
    ) external returns (uint64 versionId);
    function ackBinaryVersion(uint64 serviceId, uint64 versionId) external;

    /// @notice What a job of an EventDriven service costs, each; a rate of 0 is the blueprint's own again.
    function setJobEventRates(uint64 blueprintId, uint8[] calldata jobIndexes, uint256[] calldata rates) external;
    function getJobEventRate(uint64 blueprintId, uint8 jobIndex) external view returns (uint256);

    /// @notice The token that jobs are paid in, fixed when the service is activated; zero: the native one.
    function getServicePaymentAsset(uint64 serviceId) external view returns (address);
}

/// @title What the Tangle core pays to operators
/// @notice Operators are credited when a job completes (EventDriven pricing) and claim what they have been credited.
interface ITangleRewards {
    event PaymentDistributed(
        uint64 indexed serviceId,
        uint64 indexed blueprintId,
        address indexed token,
        uint256 grossAmount,
        address developerRecipient,
        uint256 developerAmount,
        uint256 protocolAmount,
        uint256 operatorPoolAmount,
        uint256 stakerPoolAmount
    );
    event OperatorRewardAccrued(
        uint64 indexed serviceId, address indexed operator, address indexed token, uint64 blueprintId, uint256 amount
    );
    event RewardsClaimed(address indexed account, address indexed token, uint256 amount);

    function claimRewards() external;
    function claimRewards(address token) external;
    function claimRewardsAll() external;
    function pendingRewards(address account) external view returns (uint256);
    function pendingRewards(address account, address token) external view returns (uint256);
}

/// @title The errors of the Tangle core that a client of this project may meet
interface ITangleErrors {
    error AggregationRequired(uint64 serviceId, uint8 jobIndex);
    error BlueprintBinaryHashRequired();
    error BlueprintMembershipRequired();
    error BlueprintMetadataHashRequired();
    error BlueprintMetadataRequired();
    error DuplicateOperatorKey(uint64 blueprintId, bytes32 keyHash);
    error InvalidJobIndex(uint8 jobIndex);
    error InvalidMsgValue(uint256 expected, uint256 actual);
    error InvalidOperatorKey();
    error InvalidState();
    error JobAlreadyCompleted(uint64 serviceId, uint64 callId);
    error JobCallNotFound(uint64 serviceId, uint64 callId);
    error JobQuoteInputsMismatch(address operator, bytes32 expected, bytes32 actual);
    error JobQuoteRequesterMismatch(address operator, address expected, address actual);
    error ManagerRejected(address manager);
    error ManagerReverted(address manager, bytes returnData);
    error NotPermittedCaller(uint64 serviceId, address caller);
    error NotQuotedOperator(uint64 serviceId, uint64 callId);
    error NotServiceOwner(uint64 serviceId, address caller);
    error OperatorAlreadyRegistered(uint64 blueprintId, address operator);
    error OperatorNotActive(address operator);
    error OperatorNotInService(uint64 serviceId, address operator);
    error OperatorNotRegistered(uint64 blueprintId, address operator);
    error QuoteAlreadyUsed(address operator);
    error ResultAlreadySubmitted(uint64 serviceId, uint64 callId, address operator);
    error ServiceExpired(uint64 serviceId);
    error ServiceNotActive(uint64 serviceId);
    error ServiceRequestExpiredError(uint64 requestId);
    error StaleSourcesAck(uint64 blueprintId, bytes32 acked, bytes32 live);
    error TokenNotAllowed(address token);
    error Unauthorized();
    error UpfrontPaymentNotAllowedForEventDriven();
}

/// @title The part of Tangle's staking contract that this project uses
interface IOperatorStaking {
    function registerOperator() external payable;
    function increaseStake() external payable;
    function startLeaving() external;
    function isOperatorActive(address operator) external view returns (bool);
    function getOperatorStake(address operator) external view returns (uint256);
    function getOperatorSelfStake(address operator) external view returns (uint256);
    function minOperatorStake() external view returns (uint256);

    /// @notice The token that stakes are in; zero: the native one.
    function operatorBondToken() external view returns (address);
}
