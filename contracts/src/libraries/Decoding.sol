// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ImageId, RefId} from "../types/Ids.sol";

/// @title Reads what callers and operators sent, without ever reverting
/// @notice Both are hostile. `abi.decode` reverts on the first odd byte, and a revert in a result hook is the wrong
/// answer (see Verdict), so lengths and ranges are checked by hand. Layouts are those of `abi.encode(a, b, ...)` with the
/// fields as separate arguments: there is no offset of an outer tuple in front.
library Decoding {
    /// @notice What jobs 0 and 1 return, without the streams.
    struct Output {
        int32 exitCode;
        uint64 executionTimeMs;
        bool cacheHit;
        RefId ref;
    }

    /// @dev Longer references than any registry allows are not worth hashing at the caller's discretion.
    uint256 internal constant MAX_IMAGE = 1024;

    uint256 private constant WORD = 32;
    // exitCode, executionTimeMs, cacheHit, ref, stdout, stderr, outputDigest
    uint256 private constant OUTPUT_HEAD = 7 * WORD;
    // image, command, env, payload; job 1 appends more
    uint256 private constant INPUT_HEAD = 4 * WORD;

    /// @notice The image of a job 0 or 1: keccak256 of the reference, or zero if the inputs do not hold one.
    function image(bytes calldata inputs) internal pure returns (ImageId) {
        if (inputs.length < INPUT_HEAD) return ImageId.wrap(0);
        (bool ok, uint256 start, uint256 size) = _dynamic(inputs, 0, INPUT_HEAD);
        if (!ok || size == 0 || size > MAX_IMAGE) return ImageId.wrap(0);
        return ImageId.wrap(keccak256(inputs[start:start + size]));
    }

    /// @notice The output of a job 0 or 1; `ok` is false if it does not have the declared form.
    function output(bytes calldata data) internal pure returns (bool ok, Output memory out) {
        if (data.length < OUTPUT_HEAD) return (false, out);
        int256 exitCode = int256(_word(data, 0));
        uint256 time = _word(data, 1);
        uint256 hit = _word(data, 2);
        if (exitCode != int32(exitCode) || time > type(uint64).max || hit > 1) return (false, out);
        (bool stdout,,) = _dynamic(data, 4, OUTPUT_HEAD);
        (bool stderr,,) = _dynamic(data, 5, OUTPUT_HEAD);
        if (!stdout || !stderr) return (false, out);
        out = Output(int32(exitCode), uint64(time), hit == 1, RefId.wrap(bytes32(_word(data, 3))));
        return (true, out);
    }

    /// @dev The place of a bytes or string argument, if it lies within the data and behind the head. The caller checked
    /// that the head is there. Padding behind the last byte is not asked for.
    function _dynamic(bytes calldata data, uint256 index, uint256 head)
        private
        pure
        returns (bool ok, uint256 start, uint256 size)
    {
        uint256 offset = _word(data, index);
        if (offset < head || offset > data.length || data.length - offset < WORD) return (false, 0, 0);
        start = offset + WORD;
        size = uint256(bytes32(data[offset:start]));
        ok = size <= data.length - start;
    }

    function _word(bytes calldata data, uint256 index) private pure returns (uint256) {
        return uint256(bytes32(data[index * WORD:(index + 1) * WORD]));
    }
}
