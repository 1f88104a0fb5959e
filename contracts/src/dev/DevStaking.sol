// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IOperatorStaking} from "../interfaces/ITangle.sol";

/// @title Native-token staking for the local core
/// @notice On a real chain staking is a contract of its own; here core and staking share an address. Functions that start
/// with `dev` exist nowhere else.
abstract contract DevStaking is IOperatorStaking {
    uint256 public constant minOperatorStake = 1 ether;
    address public constant operatorBondToken = address(0);

    struct Stake {
        uint248 amount;
        bool leaving;
    }

    mapping(address operator => Stake) private _stakes;

    error DevStakeTooLow(uint256 stake, uint256 minimum);
    error DevStillInService(address operator);

    event DevStakeChanged(address indexed operator, uint256 stake, bool active);

    /// @inheritdoc IOperatorStaking
    function registerOperator() external payable {
        if (_stakes[msg.sender].amount + msg.value < minOperatorStake) {
            revert DevStakeTooLow(_stakes[msg.sender].amount + msg.value, minOperatorStake);
        }
        _add(msg.sender);
    }

    /// @inheritdoc IOperatorStaking
    function increaseStake() external payable {
        _add(msg.sender);
    }

    /// @inheritdoc IOperatorStaking
    function startLeaving() external {
        if (getOperatorTotalActiveServices(msg.sender) > 0) revert DevStillInService(msg.sender);
        _stakes[msg.sender].leaving = true;
        emit DevStakeChanged(msg.sender, _stakes[msg.sender].amount, false);
    }

    /// @notice Takes stake away at once, as an executed slash does after its window. Anyone may: this is a toy core.
    function devSlash(address operator, uint256 amount) external {
        Stake storage s = _stakes[operator];
        s.amount -= amount > s.amount ? s.amount : uint248(amount);
        emit DevStakeChanged(operator, s.amount, isOperatorActive(operator));
    }

    /// @inheritdoc IOperatorStaking
    function isOperatorActive(address operator) public view returns (bool) {
        Stake storage s = _stakes[operator];
        return s.amount >= minOperatorStake && !s.leaving;
    }

    /// @inheritdoc IOperatorStaking
    function getOperatorStake(address operator) public view returns (uint256) {
        return _stakes[operator].amount;
    }

    /// @inheritdoc IOperatorStaking
    function getOperatorSelfStake(address operator) external view returns (uint256) {
        return _stakes[operator].amount;
    }

    /// @notice In how many active services the operator is.
    function getOperatorTotalActiveServices(address operator) public view virtual returns (uint256);

    function _add(address operator) private {
        Stake storage s = _stakes[operator];
        s.amount += uint248(msg.value);
        s.leaving = false;
        emit DevStakeChanged(operator, s.amount, isOperatorActive(operator));
    }
}
