// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ITangle, ITangleErrors} from "../interfaces/ITangle.sol";

/// @title How the core calls the manager of a blueprint
/// @notice The semantics that the whole design of the manager hangs on, kept in one place: which failures undo the
/// transaction, which only leave an event, and how strictly an answer is decoded.
abstract contract DevManagerCalls {
    uint256 internal constant HOOK_GAS = 500_000;

    /// @dev Reverting. A manager without code succeeds. The EVM lowers the stipend to 63/64 of what is left.
    function _callManager(address manager, bytes memory data) internal {
        if (manager == address(0)) return;
        (bool ok, bytes memory answer) = manager.call{gas: HOOK_GAS}(data);
        if (ok) return;
        if (answer.length == 0) revert ITangleErrors.ManagerRejected(manager);
        revert ITangleErrors.ManagerReverted(manager, answer);
    }

    /// @dev Best effort.
    function _tryCallManager(address manager, bytes memory data) internal {
        if (manager == address(0)) return;
        (bool ok, bytes memory answer) = manager.call{gas: HOOK_GAS}(data);
        if (!ok) emit ITangle.ManagerHookFailed(manager, bytes4(data), answer);
    }

    /// @dev A static call whose failure, or whose too short answer, is reported. What is in the answer is decoded by the
    /// caller with `abi.decode`, which undoes the transaction with empty data when a word is out of range.
    function _queryManager(address manager, bytes memory data, uint256 minimum)
        internal
        view
        returns (bool ok, bytes memory answer)
    {
        if (manager == address(0)) return (false, "");
        (ok, answer) = manager.staticcall{gas: HOOK_GAS}(data);
        ok = ok && answer.length >= minimum;
    }
}
