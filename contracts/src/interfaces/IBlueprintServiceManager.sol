// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title A published binary, as the core passes it to the manager
struct BinaryVersion {
    uint64 versionId;
    uint64 publishedAt;
    bool deprecated;
    bytes32 sha256Hash;
    bytes32 attestationHash;
}

/// @title What the Tangle core calls on the manager of a blueprint
/// @notice "Reverting" hooks undo the whole transaction when they fail. "Best effort" hooks do not: their own writes are
/// lost and the core carries on. Queries are static calls whose failure has a default, named with each. Every call gets
/// at most `managerHookGasLimit()` gas, or less if the transaction has less; nobody guarantees the full amount.
interface IBlueprintServiceManager {
    // ------------------------------------------------------- blueprint, operators

    /// @notice Reverting.
    function onBlueprintCreated(uint64 blueprintId, address owner, address tangleCore) external;
    /// @notice Reverting. Inputs are the operator's, or `abi.encode(OperatorPreferences)` when it sent none.
    function onRegister(address operator, bytes calldata registrationInputs) external payable;
    /// @notice Best effort.
    function onUnregister(address operator) external;
    /// @notice Best effort.
    function onUpdatePreferences(address operator, bytes calldata newPreferences) external payable;
    /// @notice Best effort.
    function onBinaryVersionPublished(uint64 blueprintId, BinaryVersion calldata version, string calldata uri) external;
    /// @notice Best effort.
    function onOperatorBinaryAcked(uint64 serviceId, uint64 versionId, address operator) external;

    // -------------------------------------------------------------------- services

    /// @notice Reverting. From the quote path `requestId` is always 0 and nothing is stored yet.
    function onRequest(
        uint64 requestId,
        address requester,
        address[] calldata operators,
        bytes calldata requestInputs,
        uint64 ttl,
        address paymentAsset,
        uint256 paymentAmount
    ) external payable;
    /// @notice Best effort; not called on the quote path.
    function onApprove(address operator, uint64 requestId, uint8 stakingPercent) external payable;
    /// @notice Best effort.
    function onReject(address operator, uint64 requestId) external;
    /// @notice Best effort. The service is readable from the core.
    function onServiceInitialized(
        uint64 blueprintId,
        uint64 requestId,
        uint64 serviceId,
        address owner,
        address[] calldata permittedCallers,
        uint64 ttl
    ) external;
    /// @notice Best effort.
    function onServiceTermination(uint64 serviceId, address owner) external;
    /// @notice Best effort.
    function onOperatorJoined(uint64 serviceId, address operator, uint16 exposureBps) external;
    /// @notice Best effort.
    function onOperatorLeft(uint64 serviceId, address operator) external;
    /// @notice Best effort.
    function onExitScheduled(uint64 serviceId, address operator, uint64 executeAfter) external;
    /// @notice Best effort.
    function onExitCanceled(uint64 serviceId, address operator) external;

    // ------------------------------------------------------------------------ jobs

    /// @notice Reverting: the only place where a manager can refuse a job.
    function onJobCall(uint64 serviceId, uint8 job, uint64 jobCallId, bytes calldata inputs) external payable;
    /// @notice Best effort: a revert does not reject the result. Current cores pass the hash of the inputs.
    function onJobResult(
        uint64 serviceId,
        uint8 job,
        uint64 jobCallId,
        address operator,
        bytes32 inputsHash,
        bytes calldata outputs
    ) external payable;
    /// @notice The same hook as older cores call it: with the inputs themselves.
    function onJobResult(
        uint64 serviceId,
        uint8 job,
        uint64 jobCallId,
        address operator,
        bytes calldata inputs,
        bytes calldata outputs
    ) external payable;
    /// @notice Best effort, after completion.
    function onAggregatedResult(
        uint64 serviceId,
        uint8 job,
        uint64 jobCallId,
        bytes calldata output,
        uint256 signerBitmap,
        uint256[2] calldata aggregatedSignature,
        uint256[4] calldata aggregatedPubkey
    ) external;

    // -------------------------------------------------------------------- slashing

    /// @notice Best effort, when a slash is proposed; `offender` is 20 packed bytes.
    function onUnappliedSlash(uint64 serviceId, bytes calldata offender, uint8 slashPercent) external;
    /// @notice Best effort, when a slash was executed.
    function onSlash(uint64 serviceId, bytes calldata offender, uint8 slashPercent) external;

    // --------------------------------------------------------------------- queries

    /// @notice Asked before each result; a failure or `true` blocks it.
    function requiresAggregation(uint64 serviceId, uint8 jobIndex) external view returns (bool);
    /// @notice Asked after `onJobResult` in the same transaction; a failure counts as 1 and completes the job.
    function getRequiredResultCount(uint64 serviceId, uint8 jobIndex) external view returns (uint32);
    /// @notice Failure: 6700, by count.
    function getAggregationThreshold(uint64 serviceId, uint8 jobIndex)
        external
        view
        returns (uint16 thresholdBps, uint8 thresholdType);
    /// @notice Failure: the asset is refused. `id` names different things in different callers: do not use it.
    function queryIsPaymentAssetAllowed(uint64 id, address asset) external view returns (bool);
    /// @notice Failure or zero: the owner of the blueprint.
    function queryDeveloperPaymentAddress(uint64 serviceId) external view returns (address);
    /// @notice Failure: the manager cannot propose slashes.
    function querySlashingOrigin(uint64 serviceId) external view returns (address);
    /// @notice Failure: nobody beyond the protocol may dispute.
    function queryDisputeOrigin(uint64 serviceId) external view returns (address);
    /// @notice Failure: the protocol's own minimum.
    function getMinOperatorStake() external view returns (bool useDefault, uint256 minStake);
    /// @notice Failure: allowed.
    function canJoin(uint64 serviceId, address operator) external view returns (bool);
    /// @notice Failure: allowed.
    function canLeave(uint64 serviceId, address operator) external view returns (bool);
    /// @notice Failure: no.
    function forceRemoveAllowsBelowMin(uint64 serviceId) external view returns (bool);
    /// @notice Failure: one day, seven days, no forced exit.
    function getExitConfig(uint64 serviceId)
        external
        view
        returns (bool useDefault, uint64 minCommitmentDuration, uint64 exitQueueDuration, bool forceExitAllowed);
    /// @notice Seconds; below 60 is ignored.
    function getHeartbeatInterval(uint64 serviceId) external view returns (bool useDefault, uint64 interval);
    /// @notice Percent.
    function getHeartbeatThreshold(uint64 serviceId) external view returns (bool useDefault, uint8 threshold);
    /// @notice Seconds, clamped by the core to 1 hour .. 30 days.
    function getSlashingWindow(uint64 serviceId) external view returns (bool useDefault, uint64 window);
    /// @notice Failure: one interval of grace.
    function getNonPaymentTerminationPolicy(uint64 serviceId)
        external
        view
        returns (bool useDefault, uint64 gracePeriods);
    /// @notice Failure or 10000 and above: the full bill.
    function computeBillAdjustmentBps(uint64 serviceId, uint64 periodStart, uint64 periodEnd)
        external
        view
        returns (uint16);
}
