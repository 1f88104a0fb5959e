// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title A manager that misbehaves on request
/// @notice Each function answers 32 zero bytes unless told otherwise, and the order of the calls is kept.
contract OddManager {
    enum Mood {
        Fine,
        Revert,
        RevertEmpty,
        Burn,
        Short,
        Word
    }

    struct Answer {
        Mood mood;
        uint256 word;
    }

    mapping(bytes4 => Answer) private _answers;
    bytes4[] public seen;
    uint256 public gasSeen;

    function set(bytes4 selector, Mood mood, uint256 word) external {
        _answers[selector] = Answer(mood, word);
    }

    function seenCount() external view returns (uint256) {
        return seen.length;
    }

    receive() external payable {}

    fallback() external payable {
        uint256 gas = gasleft();
        Answer memory a = _answers[msg.sig];
        if (a.mood == Mood.Revert) revert("odd");
        if (a.mood == Mood.RevertEmpty) {
            assembly {
                revert(0, 0)
            }
        }
        if (a.mood == Mood.Burn) {
            while (true) {}
        }
        if (a.mood == Mood.Fine) _note(gas);
        uint256 size = a.mood == Mood.Short ? 31 : 128;
        uint256 word = a.word;
        assembly {
            mstore(0, word)
            mstore(32, 0)
            mstore(64, 0)
            mstore(96, 0)
            return(0, size)
        }
    }

    /// @dev Queries are static: they must not be noted, and are not (an attempt to write fails inside this call only).
    function _note(uint256 gas) private {
        (bool ok,) = address(this).call(abi.encodeCall(this.note, (msg.sig, gas)));
        ok;
    }

    function note(bytes4 selector, uint256 gas) external {
        seen.push(selector);
        gasSeen = gas;
    }
}
