// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BinaryVersion} from "./interfaces/IBlueprintServiceManager.sol";

/// @title The hooks that this blueprint has no use for, and the queries whose answer never changes
/// @notice Each is here because its absence is not neutral: a manager that cannot answer `requiresAggregation` blocks
/// every result, one without a reverting hook blocks what the hook belongs to. Hooks that change nothing accept any
/// caller.
abstract contract ManagerDefaults {
    // ------------------------------------------------------------------- hooks

    function onUpdatePreferences(address, bytes calldata) external payable {}

    function onBinaryVersionPublished(uint64, BinaryVersion calldata, string calldata) external {}

    function onOperatorBinaryAcked(uint64, uint64, address) external {}

    function onRequest(uint64, address, address[] calldata, bytes calldata, uint64, address, uint256)
        external
        payable {}

    function onApprove(address, uint64, uint8) external payable {}

    function onReject(address, uint64) external {}

    /// @dev Deliberately nothing: the hook is best effort, an estimate of the approval's gas can starve it, and the first
    /// job call seats the operators anyway.
    function onServiceInitialized(uint64, uint64, uint64, address, address[] calldata, uint64) external {}

    /// @dev Open calls are not walked here, their number has no bound: `release` settles each.
    function onServiceTermination(uint64, address) external {}

    function onExitScheduled(uint64, address, uint64) external {}

    function onExitCanceled(uint64, address) external {}

    /// @dev Aggregation is never required, so the core refuses aggregated results before it gets here.
    function onAggregatedResult(
        uint64,
        uint8,
        uint64,
        bytes calldata,
        uint256,
        uint256[2] calldata,
        uint256[4] calldata
    ) external {}

    function onUnappliedSlash(uint64, bytes calldata, uint8) external {}

    function onSlash(uint64, bytes calldata, uint8) external {}

    // ----------------------------------------------------------------- queries

    function getAggregationThreshold(uint64, uint8) external pure returns (uint16, uint8) {
        return (6700, 0);
    }

    /// @dev Zero: the owner of the blueprint, as the core knows it.
    function queryDeveloperPaymentAddress(uint64) external pure returns (address) {
        return address(0);
    }

    /// @dev The manager itself: slashes are proposed by a function of its own.
    function querySlashingOrigin(uint64) external view returns (address) {
        return address(this);
    }

    function getMinOperatorStake() external pure returns (bool, uint256) {
        return (true, 0);
    }

    function canJoin(uint64, address) external pure returns (bool) {
        return true;
    }

    function canLeave(uint64, address) external pure returns (bool) {
        return true;
    }

    function forceRemoveAllowsBelowMin(uint64) external pure returns (bool) {
        return false;
    }

    function getExitConfig(uint64) external pure returns (bool, uint64, uint64, bool) {
        return (true, 0, 0, false);
    }

    function getHeartbeatInterval(uint64) external pure returns (bool, uint64) {
        return (true, 0);
    }

    function getHeartbeatThreshold(uint64) external pure returns (bool, uint8) {
        return (true, 0);
    }

    /// @dev What an operator has to dispute a slash, whatever the protocol's default is or becomes.
    function getSlashingWindow(uint64) external pure returns (bool, uint64) {
        return (false, 7 days);
    }

    function getNonPaymentTerminationPolicy(uint64) external pure returns (bool, uint64) {
        return (true, 0);
    }

    /// @dev 10000 and above means the full bill.
    function computeBillAdjustmentBps(uint64, uint64, uint64) external pure returns (uint16) {
        return 10_000;
    }
}
