// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CallId, ImageId, JobId, RefId, ServiceId} from "../types/Ids.sol";

/// @title The FaaS blueprint: who runs which job, and what came of it
/// @notice Every job call of a service is given to exactly one operator when it is made; only that operator's result is
/// accepted. The contract is the service manager of one blueprint on one Tangle core, both fixed for its life.
interface IFaaSBlueprint {
    // ------------------------------------------------------------------- nouns

    /// @notice The life of a job call. `Lost` is final: its service ended before a result came.
    enum JobState {
        None,
        Assigned,
        Finished,
        Lost
    }

    /// @notice How a result was read. `Opaque`: a job id without a known output. `Undecodable`: a known job id whose
    /// output does not have the declared form; it is accepted, counts as a failure, and is kept by its hash.
    enum Reading {
        None,
        Decoded,
        Opaque,
        Undecodable
    }

    /// @notice What is known of a job call.
    /// @param operator the assignee
    /// @param deadline seconds since the epoch; after it the call may be given to another operator
    /// @param success a decoded exit code of 0, or any accepted opaque output
    /// @param image of jobs 0 and 1: keccak256 of the image reference; zero if the inputs held none
    /// @param outputHash keccak256 of the accepted output
    /// @param ref of jobs 0 and 1: the snapshot or instance left behind, or zero
    struct Execution {
        address operator;
        JobId job;
        JobState state;
        Reading reading;
        bool success;
        bool cacheHit;
        int32 exitCode;
        uint64 executionTimeMs;
        uint64 deadline;
        uint64 finishedAt;
        ImageId image;
        bytes32 outputHash;
        RefId ref;
    }

    /// @notice An operator's standing over all services.
    /// @param capacity jobs it is willing to have open at once
    /// @param load jobs open now
    /// @param late results that came after their deadline; they count as succeeded or failed as well
    struct OperatorInfo {
        bool registered;
        uint32 capacity;
        uint32 load;
        uint64 assigned;
        uint64 succeeded;
        uint64 failed;
        uint64 late;
        uint64 lost;
    }

    /// @notice An operator's execution times of one job type: mean = sumMs / count.
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

    // ------------------------------------------------------------------ errors

    /// @notice Hooks are for the core alone.
    error OnlyTangle(address caller);
    /// @notice This contract manages one blueprint of one core, made by its owner.
    error WrongBlueprint(uint64 blueprintId, address owner, address core);
    /// @notice Capacity is 1 .. MAX_CAPACITY.
    error InvalidCapacity(uint256 capacity, uint32 maximum);
    /// @notice Timeouts are 1 second .. MAX_TIMEOUT.
    error InvalidTimeout(JobId job, uint32 seconds_, uint32 maximum);
    /// @notice The address is not an operator of this blueprint.
    error NotAnOperator(address operator);
    /// @notice Nobody can take the job: of the service's `seats` operators, those asked are full, inactive or gone.
    error NoOperatorAvailable(ServiceId service, uint256 seats);
    /// @notice A quoted job must have exactly one quoted operator.
    error NotOneQuotedOperator(ServiceId service, CallId call, uint256 quoted);
    /// @notice The core repeated a call id.
    error AlreadyAssigned(ServiceId service, CallId call);
    /// @notice The call is not in the state that the request needs.
    error WrongState(ServiceId service, CallId call, JobState state);
    /// @notice The operator is not an active member of the service.
    error NotInService(ServiceId service, address operator);
    /// @notice The service still runs.
    error ServiceAlive(ServiceId service);
    /// @notice The operator is an active member of the service.
    error StillActive(ServiceId service, address operator);

    // ------------------------------------------------------------------ events

    /// @notice A call was given to `operator`.
    event JobAssigned(
        uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job, uint64 deadline
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
    /// @notice The output of a job 0 or 1 did not have the declared form. It was accepted and counts as a failure.
    event OutputUndecodable(uint64 indexed serviceId, uint64 indexed callId, bytes32 outputHash);
    /// @notice The service ended before the call was answered.
    event JobLost(uint64 indexed serviceId, uint64 indexed callId, address indexed operator, uint8 job);
    /// @notice An operator registered, unregistered or changed its capacity.
    event OperatorUpdated(address indexed operator, bool registered, uint32 capacity);
    /// @notice An operator may be chosen for jobs of a service from now on.
    event OperatorSeated(uint64 indexed serviceId, address indexed operator, uint32 seat);
    /// @notice An operator is no longer chosen: it left, or was found inactive. `seat` brings it back.
    event OperatorUnseated(uint64 indexed serviceId, address indexed operator, uint32 seat);
    /// @notice The time an operator has for a job type changed.
    event TimeoutSet(uint8 indexed job, uint32 seconds_);
    /// @notice The contract is bound to its blueprint.
    event BlueprintBound(uint64 indexed blueprintId, address indexed core);
    /// @notice A payment asset was allowed or refused.
    event PaymentAssetSet(address indexed asset, bool allowed);

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

    /// @notice Marks an open call of a service that ended as lost, and frees its operator's capacity. Anyone may call.
    function release(uint64 serviceId, uint64 callId) external;

    // ------------------------------------------------------------------- owner

    /// @notice Sets how long an operator has for a job type, for calls made from now on.
    function setTimeout(uint8 job, uint32 seconds_) external;

    /// @notice Allows or refuses a payment asset; the native asset (zero) is allowed at first.
    function setPaymentAsset(address asset, bool allowed) external;

    // ------------------------------------------------------------------- views

    /// @notice The core, the staking contract (zero: activity in staking is not asked for) and the blueprint.
    function binding() external view returns (address core, address staking, bool bound, uint64 blueprintId);

    /// @notice Who has the call, until when, and its state.
    function assignment(uint64 serviceId, uint64 callId)
        external
        view
        returns (address operator, uint64 deadline, JobState state);

    /// @notice Everything recorded of a call; state None if unknown.
    function execution(uint64 serviceId, uint64 callId) external view returns (Execution memory);

    /// @notice Calls `from` .. `from + limit - 1` of a service, as far as they exist.
    function executions(uint64 serviceId, uint64 from, uint64 limit) external view returns (Execution[] memory);

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
}
