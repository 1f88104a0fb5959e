// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title A proxy that says what each hook cost
/// @notice It stands where FaaSProxy stands and does what that does, so the measured gas is the share of the blueprint,
/// proxy included, of a real transaction of the core: storage is as cold or warm as it is there.
contract Meter {
    event Metered(bytes4 indexed selector, uint256 gas);

    /// @dev Far from the slots of the implementation, which start at 0.
    constructor(address implementation, bytes memory data) {
        _slot().target = implementation;
        (bool ok,) = implementation.delegatecall(data);
        require(ok, "initialize");
    }

    struct Target {
        address target;
    }

    function _slot() private pure returns (Target storage s) {
        bytes32 place = keccak256("meter");
        assembly {
            s.slot := place
        }
    }

    /// @dev Static calls cannot log: what queries cost is not measured, and the attempt fails without consequence.
    function note(bytes4 selector, uint256 gas) external {
        require(msg.sender == address(this), "self");
        emit Metered(selector, gas);
    }

    receive() external payable {
        revert("no funds");
    }

    fallback(bytes calldata data) external payable returns (bytes memory) {
        uint256 before = gasleft();
        (bool ok, bytes memory answer) = _slot().target.delegatecall(data);
        uint256 used = before - gasleft();
        if (!ok) {
            assembly {
                revert(add(answer, 32), mload(answer))
            }
        }
        (bool noted,) = address(this).call{gas: 30_000}(abi.encodeCall(this.note, (msg.sig, used)));
        noted;
        return answer;
    }
}
