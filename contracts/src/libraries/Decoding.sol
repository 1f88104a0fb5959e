// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../interfaces/IFaaSBlueprint.sol";
import {ImageId, RefId} from "../types/Ids.sol";
import "../types/Jobs.sol" as Jobs;

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

    /// @notice What the inputs of a job 1 to 11 ask of this contract.
    /// @param readable whether they have the declared form; if not, they name nothing
    /// @param named the snapshots or instances that they name, all of kind `wants`
    /// @param makes what the job leaves behind, `count` times
    /// @param branches how many instances it makes of what it names, for budgets
    struct Demand {
        bool readable;
        bytes32[] named;
        IFaaSNouns.RefKind wants;
        IFaaSNouns.RefKind makes;
        uint16 count;
        uint16 branches;
        uint16 port;
        uint32 timeout;
    }

    /// @dev Longer references than any registry allows are not worth hashing at the caller's discretion.
    uint256 internal constant MAX_IMAGE = 1024;
    /// @dev A URL goes into an event as it is.
    uint256 internal constant MAX_URL = 512;
    /// @dev More are refused, so more need not be read.
    uint256 internal constant MAX_NAMED = 12;

    uint256 private constant WORD = 32;
    // exitCode, executionTimeMs, cacheHit, ref, stdout, stderr, outputDigest
    uint256 private constant OUTPUT_HEAD = 7 * WORD;
    // image, command, env, payload; job 1 appends more
    uint256 private constant INPUT_HEAD = 4 * WORD;

    uint256 private constant MODE_CHECKPOINTED = 2;
    uint256 private constant MODE_PERSISTENT = 4;

    bytes4 private constant ERROR = 0x08c379a0; // Error(string)

    // ------------------------------------------------------------------ inputs

    /// @notice The image of a job 0 or 1: keccak256 of the reference, or zero if the inputs do not hold one.
    function image(bytes calldata inputs) internal pure returns (ImageId) {
        if (inputs.length < INPUT_HEAD) return ImageId.wrap(0);
        (bool ok, uint256 start, uint256 size) = _dynamic(inputs, 0, INPUT_HEAD);
        if (!ok || size == 0 || size > MAX_IMAGE) return ImageId.wrap(0);
        return ImageId.wrap(keccak256(inputs[start:start + size]));
    }

    /// @notice What the inputs of a job 1 to 11 ask for.
    function demand(uint8 job, bytes calldata inputs) internal pure returns (Demand memory d) {
        if (job == Jobs.EXECUTE_ADVANCED) return _advanced(inputs);
        if (job == Jobs.MERGE_BRANCHES) return _merge(inputs);
        if (inputs.length < _words(job) * WORD) return d;
        d.readable = true;
        (d.wants, d.makes, d.count) = (IFaaSNouns.RefKind.Instance, IFaaSNouns.RefKind.None, 1);
        if (job == Jobs.CREATE_SNAPSHOT || job == Jobs.PAUSE_INSTANCE) {
            d.makes = IFaaSNouns.RefKind.Snapshot;
        } else if (job == Jobs.RESTORE_SNAPSHOT || job == Jobs.CREATE_BRANCH || job == Jobs.START_INSTANCE) {
            (d.wants, d.makes) = (IFaaSNouns.RefKind.Snapshot, IFaaSNouns.RefKind.Instance);
            if (job == Jobs.CREATE_BRANCH) (d.readable, d.count) = _uint16(inputs, 2);
            d.branches = d.count;
        } else if (job == Jobs.EXPOSE_PORT) {
            (d.readable, d.port) = _uint16(inputs, 1);
        }
        _name(d, bytes32(_word(inputs, 0)), job == Jobs.START_INSTANCE);
    }

    function _advanced(bytes calldata inputs) private pure returns (Demand memory d) {
        if (inputs.length < 7 * WORD) return d;
        (uint256 mode, uint256 timeout) = (_word(inputs, 4), _word(inputs, 6));
        if (mode > MODE_PERSISTENT || timeout > type(uint32).max) return d;
        (d.readable, d.timeout, d.count) = (true, uint32(timeout), 1);
        d.wants = IFaaSNouns.RefKind.Snapshot;
        if (mode == MODE_CHECKPOINTED) d.makes = IFaaSNouns.RefKind.Snapshot;
        else if (mode > MODE_CHECKPOINTED) (d.makes, d.branches) = (IFaaSNouns.RefKind.Instance, 1);
        _name(d, bytes32(_word(inputs, 5)), true);
    }

    function _merge(bytes calldata inputs) private pure returns (Demand memory d) {
        if (inputs.length < 3 * WORD) return d;
        (bool ok, uint256 start, uint256 size) = _array(inputs, 0, 3 * WORD);
        if (!ok) return d;
        (d.readable, d.makes, d.count) = (true, IFaaSNouns.RefKind.Snapshot, 1);
        d.wants = IFaaSNouns.RefKind.Instance;
        d.named = new bytes32[](size > MAX_NAMED ? MAX_NAMED + 1 : size);
        for (uint256 i = 0; i < d.named.length; i++) {
            d.named[i] = wordAt(inputs, start + i * WORD);
        }
    }

    function _name(Demand memory d, bytes32 ref, bool optional) private pure {
        if (optional && ref == 0) return;
        d.named = new bytes32[](1);
        d.named[0] = ref;
    }

    /// @dev The head of each job's inputs, in words.
    function _words(uint8 job) private pure returns (uint256) {
        if (job == Jobs.START_INSTANCE) return 6;
        if (job == Jobs.EXPOSE_PORT) return 4;
        if (job == Jobs.CREATE_SNAPSHOT || job == Jobs.CREATE_BRANCH || job == Jobs.UPLOAD_FILES) return 3;
        return 1;
    }

    // ----------------------------------------------------------------- outputs

    /// @notice Whether the operator says that it could not run the job: an ABI-encoded Error(string), which no output's
    /// encoding can be confused with because its length is not a multiple of a word.
    function isError(bytes calldata data) internal pure returns (bool) {
        return data.length >= 4 && data.length % WORD == 4 && bytes4(data[0:4]) == ERROR;
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

    /// @notice Whether an output has at least so many words.
    function has(bytes calldata data, uint256 count) internal pure returns (bool) {
        return data.length >= count * WORD;
    }

    /// @notice The word at a place that is known to lie within the data.
    function wordAt(bytes calldata data, uint256 start) internal pure returns (bytes32) {
        return bytes32(data[start:]);
    }

    /// @notice Word `index` of an output that is known to have it.
    function word(bytes calldata data, uint256 index) internal pure returns (uint256) {
        return _word(data, index);
    }

    /// @notice The only argument of an output, an array of words: where it starts and how many there are.
    function words(bytes calldata data) internal pure returns (bool ok, uint256 start, uint256 size) {
        if (data.length < WORD) return (false, 0, 0);
        return _array(data, 0, WORD);
    }

    /// @notice The only argument of an output, a short string that is not empty.
    function url(bytes calldata data) internal pure returns (bool ok, string memory text) {
        if (data.length < WORD) return (false, "");
        (bool there, uint256 start, uint256 size) = _dynamic(data, 0, WORD);
        if (!there || size == 0 || size > MAX_URL) return (false, "");
        return (true, string(data[start:start + size]));
    }

    // ----------------------------------------------------------------- insides

    /// @dev The place of a bytes or string argument, if it lies within the data and behind the head. The caller checked
    /// that the head is there. Padding behind the last byte is not asked for.
    function _dynamic(bytes calldata data, uint256 index, uint256 head)
        private
        pure
        returns (bool ok, uint256 start, uint256 size)
    {
        return _sized(data, index, head, 1);
    }

    /// @dev The same for an array of words; `size` counts words.
    function _array(bytes calldata data, uint256 index, uint256 head)
        private
        pure
        returns (bool ok, uint256 start, uint256 size)
    {
        return _sized(data, index, head, WORD);
    }

    function _sized(bytes calldata data, uint256 index, uint256 head, uint256 unit)
        private
        pure
        returns (bool ok, uint256 start, uint256 size)
    {
        uint256 offset = _word(data, index);
        if (offset < head || offset > data.length || data.length - offset < WORD) return (false, 0, 0);
        unchecked {
            start = offset + WORD;
            size = uint256(wordAt(data, offset));
            ok = size <= (data.length - start) / unit;
        }
    }

    function _uint16(bytes calldata data, uint256 index) private pure returns (bool, uint16) {
        uint256 value = _word(data, index);
        return (value <= type(uint16).max, uint16(value));
    }

    function _word(bytes calldata data, uint256 index) private pure returns (uint256) {
        return uint256(wordAt(data, index * WORD));
    }
}
