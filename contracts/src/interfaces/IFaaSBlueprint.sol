// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CallId, ImageId, InstanceId, JobId, RefId, ServiceId, SnapshotId} from "../types/Ids.sol";

/// @title What the blueprint speaks of: nouns, errors and events
interface IFaaSNouns {
    // ------------------------------------------------------------------- nouns

    /// @notice The life of a job call. `Lost` is final: its service ended before a result came, or the only operator
    /// that could run it let it pass.
    enum JobState {
        None,
        Assigned,
        Finished,
        Lost
    }

    /// @notice How a result was read. `Opaque`: a job id without a known output. `Undecodable`: a known job id whose
    /// output does not have the declared form or names ids that are not the call's; it is accepted, counts as a failure,
    /// and is kept by its hash. `Error`: the operator said that it could not run the job, by an ABI-encoded
    /// Error(string); a failure for every job id.
    enum Reading {
        None,
        Decoded,
        Opaque,
        Undecodable,
        Error
    }

    /// @notice What a RefId names.
    enum RefKind {
        None,
        Snapshot,
        Instance
    }

    enum InstanceState {
        Running,
        Paused,
        Stopped
    }

    /// @notice What an operator can be slashed for. `Missed`: it let the deadline pass and the call was taken away.
    /// `Late`: it answered after the deadline. `Refused`: its output did not have the declared form.
    enum Fault {
        None,
        Missed,
        Late,
        Refused
    }

    /// @notice What is known of a job call.
    /// @param operator the assignee
    /// @param attempts operators that had the call before, the same one counted again
    /// @param success a decoded exit code of 0, a decoded output of another job (of 5: with a snapshot),
    /// or any accepted opaque output
    /// @param made whether it left a snapshot or an instance behind
    /// @param executionTimeMs of jobs 0 and 1 as the operator measured it, of others the chain's time from assignment
    /// @param detail by job: 2 bytes stored, 4 branches made, 5 paths merged << 32 | conflicts, 11 bytes uploaded
    /// @param deadline seconds since the epoch; after it the call may be given to another operator
    /// @param image of jobs 0 and 1: keccak256 of the image reference; zero if the inputs held none
    /// @param subject of jobs 2 to 11: the snapshot or instance that the inputs name, of 5 the first of them
    /// @param outputHash keccak256 of the accepted output
    /// @param ref of jobs 0, 1 and 8: what the output names as left behind; of 2 and 5 the snapshot's digest
    struct Execution {
        address operator;
        JobId job;
        JobState state;
        Reading reading;
        uint8 attempts;
        bool success;
        bool cacheHit;
        bool made;
        int32 exitCode;
        uint64 executionTimeMs;
        uint64 detail;
        uint64 deadline;
        uint64 finishedAt;
        ImageId image;
        RefId subject;
        bytes32 outputHash;
        RefId ref;
    }

    /// @notice An operator's standing over all services.
    /// @param capacity jobs it is willing to have open at once
    /// @param load jobs open now
    /// @param failed results without success, and calls taken away for their deadline
    /// @param late results that came after their deadline; they count as succeeded or failed as well
    /// @param demerit 0 for a clean record, up to 192; of 256 turns it sits out that many
    struct OperatorInfo {
        bool registered;
        uint32 capacity;
        uint32 load;
        uint64 assigned;
        uint64 succeeded;
        uint64 failed;
        uint64 late;
        uint64 lost;
        uint8 demerit;
    }

    /// @notice An operator's execution times of one job type: mean = sumMs / count. Results that could not be read have
    /// no time and are not counted.
    struct Timing {
        uint64 count;
        uint64 succeeded;
        uint128 sumMs;
    }

    /// @notice A service as this contract sees it.
    /// @param seats operators known here (current and former); the core is asked at use time who still belongs
    /// @param jobs calls assigned so far
    /// @param open calls assigned and not finished
    struct ServiceInfo {
        uint32 seats;
        uint64 jobs;
        uint64 open;
        bool complete;
    }

    /// @notice A snapshot. All zero if it does not exist.
    /// @param owner the caller of the job that made it
    /// @param sponsor whose grant that caller used; may use it like the owner; zero if none
    /// @param digest as the operator reported it; zero for snapshots of jobs 1 and 8, whose outputs have none
    /// @param parents what it was made of: an instance, or the instances of a merge
    struct SnapshotInfo {
        SnapshotId id;
        ServiceId service;
        CallId call;
        address operator;
        address owner;
        address sponsor;
        uint64 createdAt;
        uint64 sizeBytes;
        bytes32 digest;
        RefId[] parents;
    }

    /// @notice An instance. All zero if it does not exist.
    /// @param owner the caller of the job that made it
    /// @param sponsor whose grant that caller used; may use it like the owner; zero if none
    /// @param branch whether it is one of the branches of a job 4, and which
    /// @param parents the snapshot it was made of, if any
    struct InstanceInfo {
        InstanceId id;
        ServiceId service;
        CallId call;
        address operator;
        address owner;
        address sponsor;
        uint64 createdAt;
        InstanceState state;
        bool branch;
        uint8 index;
        RefId[] parents;
    }

    /// @notice A port that job 10 opened; its URL is in the event of that call.
    struct PortInfo {
        uint16 port;
        CallId call;
    }

    /// @notice What an agent may do with what an owner has.
    /// @param grantor the owner, or the agent that passed it on
    /// @param live whether it can be used now: not expired, and nothing above it revoked or set anew
    /// @param scope one bit per job id
    /// @param jobs jobs it may still call
    /// @param branches instances it may still make
    struct AgentInfo {
        address grantor;
        bool live;
        uint16 scope;
        uint40 expiry;
        uint32 jobs;
        uint32 branches;
    }

    /// @notice What an operator checks before it serves.
    /// @param version of events, views and encodings; changes when a client must
    /// @param hookGas what the core gives a hook
    /// @param denies whether a result that nobody accepted would be refused
    struct Canary {
        uint32 version;
        bool bound;
        bool denies;
        uint256 hookGas;
    }

    // ------------------------------------------------------------------ errors

    /// @notice Hooks are for the core alone.
    error OnlyTangle(address caller);
    /// @notice The contract holds no funds.
    error TakesNoMoney();
    /// @notice This contract manages one blueprint of one core, made by its owner.
    error WrongBlueprint(uint64 blueprintId, address owner, address core);
    /// @notice The two halves of the contract were made for different cores.
    error WrongExtension(address extension);
    /// @notice Capacity is 1 .. MAX_CAPACITY.
    error InvalidCapacity(uint256 capacity, uint32 maximum);
    /// @notice Timeouts are 1 second .. MAX_TIMEOUT.
    error InvalidTimeout(JobId job, uint32 seconds_, uint32 maximum);
    /// @notice Slashes are 0 (none) .. 10000 basis points.
    error InvalidSlash(Fault fault, uint16 bps);
    /// @notice The address is not an operator of this blueprint.
    error NotAnOperator(address operator);
    /// @notice Nobody can take the job: of the service's `seats` operators, those asked are full, inactive or gone.
    error NoOperatorAvailable(ServiceId service, uint256 seats);
    /// @notice The operator that holds what the job names is no active member of the service any more.
    error HolderGone(ServiceId service, address operator);
    /// @notice The operator that holds what the job names has no room now.
    error HolderFull(ServiceId service, address operator);
    /// @notice The job names things that different operators hold.
    error HeldApart(RefId ref, address operator, address other);
    /// @notice A quoted job must have exactly one quoted operator.
    error NotOneQuotedOperator(ServiceId service, CallId call, uint256 quoted);
    /// @notice The quoted operator does not hold what the job names.
    error QuotedNotHolder(address quoted, address holder);
    /// @notice The service has no such snapshot or instance (any more, or yet).
    error UnknownRef(ServiceId service, RefId ref);
    /// @notice The job wants the other kind.
    error WrongKind(RefId ref, RefKind kind);
    /// @notice The instance was stopped.
    error InstanceIsStopped(RefId ref);
    /// @notice The caller is neither the owner nor an agent of its that may call this job now.
    error NotAllowed(RefId ref, JobId job, address caller);
    /// @notice The agent may call the job, but not that often any more.
    error BudgetExceeded(address owner, address agent, uint32 jobs, uint32 branches);
    /// @notice A job makes 1 .. maximum branches, and merges 1 .. maximum instances.
    error CountOutOfRange(JobId job, uint256 count, uint256 maximum);
    /// @notice An agent can pass on a part of what it has: fewer job ids or equal, no later expiry, no more jobs and
    /// branches, at most three times in a row.
    error MoreThanHeld(address owner, address agent);
    /// @notice Nobody is an agent of its own, and an agent can not take another's place.
    error InvalidAgent(address owner, address agent);
    /// @notice The core repeated a call id.
    error AlreadyAssigned(ServiceId service, CallId call);
    /// @notice The call is not in the state that the request needs.
    error WrongState(ServiceId service, CallId call, JobState state);
    /// @notice The operator still has time.
    error NotLate(ServiceId service, CallId call, uint64 deadline);
    /// @notice The operator is not an active member of the service.
    error NotInService(ServiceId service, address operator);
    /// @notice The service still runs.
    error ServiceAlive(ServiceId service);
    /// @notice The service ended: `release` settles its calls.
    error ServiceEnded(ServiceId service);
    /// @notice The operator is an active member of the service.
    error StillActive(ServiceId service, address operator);
    /// @notice No fault of this call is left to be proposed.
    error NothingToSlash(ServiceId service, CallId call);
    /// @notice Slashes are proposed by the owner or by the caller of the job.
    error NotTheInjured(address caller);

    // ------------------------------------------------------------ events: jobs

    /// @notice A call was given to `operator`, at first or again.
    event JobAssigned(
        uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job, uint64 deadline
    );
    /// @notice `from` let the deadline pass; `JobAssigned` for `to` comes with it. Both can be the same operator when
    /// nobody else can run the job.
    event JobReassigned(
        uint64 indexed serviceId, uint64 indexed callId, address indexed to, address from, uint64 deadline
    );
    /// @notice The assignee's result was accepted. With the core's `JobCompleted` this is what clients trust.
    event JobFinished(
        uint64 indexed serviceId,
        uint64 indexed callId,
        address indexed operator,
        uint8 job,
        bool success,
        bytes32 outputHash
    );
    /// @notice A job 0 or 1 finished with a readable output. `image` is keccak256 of the image reference.
    event FunctionExecuted(
        uint64 indexed serviceId,
        uint64 indexed callId,
        bytes32 indexed image,
        address operator,
        bool success,
        uint64 executionTimeMs
    );
    /// @notice The output of a job below 12 did not have the declared form. It was accepted and counts as a failure.
    event OutputUndecodable(uint64 indexed serviceId, uint64 indexed callId, bytes32 outputHash);
    /// @notice The service ended before the call was answered, or the only operator that could run it did not.
    event JobLost(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job);

    // ------------------------------------------- events: snapshots and instances

    /// @notice A snapshot exists: of an instance (jobs 2 and 8), or of what job 1 left. `parent` may be zero.
    event SnapshotCreated(
        uint64 indexed serviceId,
        bytes32 indexed snapshot,
        bytes32 indexed parent,
        uint64 callId,
        address operator,
        bytes32 digest,
        uint64 sizeBytes
    );
    /// @notice An instance runs, restored from a snapshot. `InstanceStarted` comes with it.
    event SnapshotRestored(
        uint64 indexed serviceId, bytes32 indexed snapshot, bytes32 indexed instance, uint64 callId, address operator
    );
    /// @notice One branch runs. `parent` is the snapshot it was restored from.
    event BranchCreated(
        uint64 indexed serviceId,
        bytes32 indexed branch,
        bytes32 indexed parent,
        uint64 callId,
        address operator,
        uint8 index
    );
    /// @notice A snapshot exists, merged from branches; `snapshot(id).parents` lists them.
    event BranchesMerged(
        uint64 indexed serviceId,
        bytes32 indexed snapshot,
        bytes32 indexed firstParent,
        uint64 callId,
        address operator,
        bytes32 digest,
        uint32 pathsMerged,
        uint32 conflicts
    );
    /// @notice An instance runs. `parent` is the snapshot it was made of, or zero.
    event InstanceStarted(
        uint64 indexed serviceId, bytes32 indexed instance, bytes32 indexed parent, uint64 callId, address operator
    );
    event InstanceStopped(uint64 indexed serviceId, bytes32 indexed instance, uint64 callId, address operator);
    /// @notice `snapshot` is the state it will resume from; `SnapshotCreated` comes with it if its id is the call's.
    event InstancePaused(
        uint64 indexed serviceId, bytes32 indexed instance, bytes32 indexed snapshot, uint64 callId, address operator
    );
    event InstanceResumed(uint64 indexed serviceId, bytes32 indexed instance, uint64 callId, address operator);
    event PortExposed(
        uint64 indexed serviceId,
        bytes32 indexed instance,
        uint16 indexed port,
        uint64 callId,
        address operator,
        string url
    );
    event FilesUploaded(
        uint64 indexed serviceId,
        bytes32 indexed instance,
        uint64 callId,
        address operator,
        uint64 sizeBytes,
        uint32 files
    );

    // --------------------------------------------- events: operators and settings

    /// @notice An operator registered, unregistered or changed its capacity.
    event OperatorUpdated(address indexed operator, bool registered, uint32 capacity);
    /// @notice An operator may be chosen for jobs of a service from now on.
    event OperatorSeated(uint64 indexed serviceId, address indexed operator, uint32 seat);
    /// @notice An operator is no longer chosen: it left, or was found inactive. `seat` brings it back.
    event OperatorUnseated(uint64 indexed serviceId, address indexed operator, uint32 seat);
    /// @notice What `agent` may do with what `owner` has; a scope of zero: nothing.
    event AgentSet(
        address indexed owner,
        address indexed agent,
        address indexed grantor,
        uint16 scope,
        uint40 expiry,
        uint32 jobs,
        uint32 branches
    );
    /// @notice A slash was proposed. `evidence` is keccak256(abi.encode(chainid, this contract, serviceId, callId,
    /// operator, fault, n, outputHash)): n counts the missed calls proposed so far, this one included; the hash is that of
    /// `JobFinished`, zero for a missed call.
    event SlashProposedFor(
        uint64 indexed serviceId,
        uint64 indexed callId,
        address indexed operator,
        Fault fault,
        uint64 slashId,
        bytes32 evidence
    );
    /// @notice The time an operator has for a job type changed.
    event TimeoutSet(uint8 indexed job, uint32 seconds_);
    /// @notice What a fault costs changed.
    event SlashSet(Fault indexed fault, uint16 bps);
    /// @notice The contract is bound to its blueprint.
    event BlueprintBound(uint64 indexed blueprintId, address indexed core);
    /// @notice A payment asset was allowed or refused.
    event PaymentAssetSet(address indexed asset, bool allowed);
}

/// @title What operators, owners, agents and anyone else can do
interface IFaaSActions is IFaaSNouns {
    // --------------------------------------------------------------- operators

    /// @notice Sets the caller's capacity.
    function setCapacity(uint32 capacity) external;

    /// @notice Makes `operator` eligible for jobs of the service again, or for the first time. Anyone may call; it
    /// reverts with NotInService unless the core says that the operator is an active member.
    function seat(uint64 serviceId, address operator) external;

    /// @notice Seats operators of the service that are not yet seated, at most `limit`. Anyone may call. Job calls do
    /// the same bit by bit, so this only saves their callers gas.
    /// @return seated how many were
    function seatAll(uint64 serviceId, uint32 limit) external returns (uint32 seated);

    /// @notice Takes an operator that left or is inactive out of the rotation. Anyone may call; choosing an operator
    /// does the same when it meets one.
    function unseat(uint64 serviceId, address operator) external;

    // -------------------------------------------------------------------- jobs

    /// @notice Gives an open call to another operator once its deadline passed, and counts a failure for the one that
    /// had it. Anyone may call. A call that only one operator can run (a quoted one, or one that names a snapshot or
    /// an instance) stays with it while it is an active member, twice; after that it is marked lost.
    function reassign(uint64 serviceId, uint64 callId) external;

    /// @notice Marks an open call of a service that ended as lost, and frees its operator's capacity. Anyone may call.
    function release(uint64 serviceId, uint64 callId) external;

    /// @notice Proposes a slash for the first fault of the call that none was proposed for yet: missed calls in their
    /// order, then the result, if it was late or refused. For the owner of this contract and the caller of the job.
    /// The operator can dispute it at the core within the slashing window.
    function proposeSlashFor(uint64 serviceId, uint64 callId) external returns (uint64 slashId);

    // ------------------------------------------------------------------ agents

    /// @notice Lets `agent` call jobs on what the caller owns, in all services, until `expiry` (seconds since the
    /// epoch, inclusive), without limits on their number. Bit j of `scope` allows job j; zero revokes. Whatever the
    /// agent had and passed on before ends.
    function setAgent(address agent, uint16 scope, uint40 expiry) external;

    /// @notice The same with a budget: `jobs` is how many jobs the agent may call, `branches` how many instances it
    /// may make of the owner's snapshots and of what it made of them.
    function setAgentWithBudget(address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) external;

    /// @notice Passes a part of what `owner` allowed the caller on to `agent`. Jobs and branches are taken from the
    /// caller's budget; what the same caller passed on to the same agent before, and is left, comes back first.
    function passOn(address owner, address agent, uint16 scope, uint40 expiry, uint32 jobs, uint32 branches) external;

    // ------------------------------------------------------------------- owner

    /// @notice Sets how long an operator has for a job type, for calls made from now on. A job 1 with a longer timeout
    /// in its inputs gets that and a minute more.
    function setTimeout(uint8 job, uint32 seconds_) external;

    /// @notice Allows or refuses a payment asset; the native asset (zero) is allowed at first.
    function setPaymentAsset(address asset, bool allowed) external;

    /// @notice Sets what a fault costs, in basis points of the operator's exposure; zero: it is not proposed.
    function setSlash(Fault fault, uint16 bps) external;
}

/// @title Everything that only reads
interface IFaaSViews is IFaaSNouns {
    /// @notice The core, the staking contract (zero: activity in staking is not asked for) and the blueprint.
    function binding() external view returns (address core, address staking, bool bound, uint64 blueprintId);

    /// @notice What an operator checks before it serves.
    function canary() external view returns (Canary memory);

    /// @notice Who has the call, until when, and its state.
    function assignment(uint64 serviceId, uint64 callId)
        external
        view
        returns (address operator, uint64 deadline, JobState state);

    /// @notice Everything recorded of a call; state None if unknown.
    function execution(uint64 serviceId, uint64 callId) external view returns (Execution memory);

    /// @notice Calls `from` .. `from + limit - 1` of a service, as far as they exist.
    function executions(uint64 serviceId, uint64 from, uint64 limit) external view returns (Execution[] memory);

    /// @notice The operators that let the call's deadline pass, in order.
    function missed(uint64 serviceId, uint64 callId) external view returns (address[] memory);

    /// @notice The id of what a call makes (of job 4: `branchId`), whether or not it has.
    function refId(uint64 serviceId, uint64 callId) external view returns (RefId);

    /// @notice The id of branch `index` of a job 4, whether or not it was made.
    function branchId(uint64 serviceId, uint64 callId, uint8 index) external view returns (RefId);

    /// @notice What the id names; None if it does not exist.
    function kindOf(RefId ref) external view returns (RefKind);

    /// @notice A snapshot.
    function snapshot(SnapshotId id) external view returns (SnapshotInfo memory);

    /// @notice An instance.
    function instance(InstanceId id) external view returns (InstanceInfo memory);

    /// @notice The snapshots that calls `from` .. `from + limit - 1` made.
    function snapshots(uint64 serviceId, uint64 from, uint64 limit) external view returns (SnapshotId[] memory);

    /// @notice The instances that calls `from` .. `from + limit - 1` made, stopped ones included.
    function instances(uint64 serviceId, uint64 from, uint64 limit) external view returns (InstanceId[] memory);

    /// @notice The ports of an instance that job 10 opened, the newest first, at most `limit`.
    function ports(InstanceId id, uint256 limit) external view returns (PortInfo[] memory);

    /// @notice What `agent` may do with what `owner` has.
    function agentOf(address owner, address agent) external view returns (AgentInfo memory);

    /// @notice An operator's standing.
    function operatorInfo(address operator) external view returns (OperatorInfo memory);

    /// @notice An operator's execution times of one job type.
    function timing(address operator, uint8 job) external view returns (Timing memory);

    /// @notice Operators registered for the blueprint.
    function operatorCount() external view returns (uint256);

    /// @notice A page of the registered operators; the order changes when one unregisters.
    function operators(uint256 from, uint256 limit) external view returns (address[] memory);

    /// @notice Seats `from` .. `from + limit - 1` of a service whose operators the core calls active now.
    function activeOperators(uint64 serviceId, uint32 from, uint32 limit) external view returns (address[] memory);

    /// @notice A service as this contract sees it.
    function serviceInfo(uint64 serviceId) external view returns (ServiceInfo memory);

    /// @notice The time an operator has for a job type.
    function timeoutOf(uint8 job) external view returns (uint32 seconds_);

    /// @notice What a fault costs, in basis points.
    function slashOf(Fault fault) external view returns (uint16 bps);
}

/// @title The FaaS blueprint: who runs which job, and what came of it
/// @notice Every job call of a service is given to exactly one operator when it is made; only that operator's result is
/// accepted. The contract is the service manager of one blueprint on one Tangle core, both fixed for its life.
/// @dev Snapshots and instances are ids that follow from the call that makes them (see RefId). They belong to that
/// call's caller, stay with the operator that made them, and exist once that operator's result says so.
interface IFaaSBlueprint is IFaaSActions, IFaaSViews {}
