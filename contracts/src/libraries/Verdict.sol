// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The answer to "may this result complete its job?"
/// @notice The core ignores a revert of `onJobResult`, but in the same transaction asks `getRequiredResultCount` next.
/// So the hook leaves a word in transient storage and the query reads it. Zero denies; anything else names the one call
/// that may complete. Whoever reads it also asks the core whether that call is still open, so that an accept cannot be
/// used twice inside one transaction.
library Verdict {
    uint256 internal constant DENY = 0;

    uint256 private constant ACCEPT = 1 << 255;

    /// @notice The word that lets `call` of `service` complete.
    function accept(uint64 service, uint64 call, uint8 job) internal pure returns (uint256) {
        return ACCEPT | (uint256(job) << 128) | (uint256(service) << 64) | uint256(call);
    }

    /// @notice Whether the word accepts a call of this service and job type, and which.
    function accepted(uint256 word, uint64 service, uint8 job) internal pure returns (bool, uint64 call) {
        call = uint64(word);
        return (word == accept(service, call, job), call);
    }

    /// @notice Ends the current external call with a word that no uint32 can hold. The core's strict decoding then undoes
    /// the whole transaction; a core that decoded loosely would read a count that is never reached.
    function refuse() internal pure {
        assembly ("memory-safe") {
            mstore(0, not(0))
            return(0, 32)
        }
    }
}
