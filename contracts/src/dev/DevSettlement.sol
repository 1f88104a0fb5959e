// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IBlueprintServiceManager} from "../interfaces/IBlueprintServiceManager.sol";
import {IOperatorStaking, ITangle, ITangleErrors, ITangleRewards} from "../interfaces/ITangle.sol";
import {DevManagerCalls} from "./DevManagerCalls.sol";

/// @notice What of the local core this code calls besides the protocol.
interface IDevStake {
    function devSlash(address operator, uint256 amount) external;
}

/// @title Rewards and slashes, in the local core
/// @notice A part of the core's extension. Payments are native only. Of each, 20 % go to the developer and 40 % to the operators, who claim them; what the protocol
/// and the stakers would get stays with the local core. A slash has no disputes here, and takes its part of the whole stake.
abstract contract DevSettlement is ITangleRewards, DevManagerCalls, ReentrancyGuard {
    uint256 private constant FIFTH = 2000;
    uint256 private constant WHOLE = 10_000;
    uint64 private constant EXECUTION_DELAY = 15;

    struct Slash {
        address operator;
        uint16 bps;
        uint64 serviceId;
        uint64 executeAfter;
        bool executed;
    }

    /// @custom:storage-location erc7201:faas.dev.settlement
    struct Books {
        mapping(address account => uint256) rewards;
        Slash[] slashes;
    }

    function _books() private pure returns (Books storage b) {
        bytes32 slot = keccak256(abi.encode(uint256(keccak256("faas.dev.settlement")) - 1)) & ~bytes32(uint256(0xff));
        assembly ("memory-safe") {
            b.slot := slot
        }
    }

    // ----------------------------------------------------------------- rewards

    /// @notice Shares out what was paid for a service, or for a call: among all operators of the service, whoever answered, or
    /// to each quoted operator its own price. The core alone calls it, by delegation.
    function devPay(uint64 serviceId, uint256 amount, uint64 callId, bool quoted) external {
        ITangle core = ITangle(address(this));
        if (!quoted) return _distribute(serviceId, amount, core.getServiceOperators(serviceId));
        address[] memory operators = core.getJobQuotedOperators(serviceId, callId);
        address[] memory one = new address[](1);
        for (uint256 i = 0; i < operators.length; i++) {
            one[0] = operators[i];
            _distribute(serviceId, core.getJobQuotedPrice(serviceId, callId, one[0]), one);
        }
    }

    /// @dev Operators of a local core have committed the same.
    function _distribute(uint64 serviceId, uint256 amount, address[] memory operators) private {
        uint256 fifth = amount * FIFTH / WHOLE;
        uint256 pool = amount - 3 * fifth;
        uint64 blueprintId = ITangle(address(this)).getService(serviceId).blueprintId;
        address developer = _developer(serviceId, blueprintId);
        _send(developer, fifth);
        emit PaymentDistributed(serviceId, blueprintId, address(0), amount, developer, fifth, fifth, pool, fifth);
        uint256 paid;
        for (uint256 i = 0; i < operators.length; i++) {
            uint256 share = i + 1 == operators.length ? pool - paid : pool / operators.length;
            paid += share;
            _books().rewards[operators[i]] += share;
            emit OperatorRewardAccrued(serviceId, operators[i], address(0), blueprintId, share);
        }
    }

    function _developer(uint64 serviceId, uint64 blueprintId) private view returns (address developer) {
        ITangle.Blueprint memory b = ITangle(address(this)).getBlueprint(blueprintId);
        bytes memory question = abi.encodeCall(IBlueprintServiceManager.queryDeveloperPaymentAddress, (serviceId));
        (bool ok, bytes memory answer) = _queryManager(b.manager, question, 32);
        developer = ok ? abi.decode(answer, (address)) : address(0);
        if (developer == address(0)) developer = b.owner;
    }

    function _send(address to, uint256 amount) private {
        (bool ok,) = to.call{value: amount}("");
        if (!ok) revert ITangleErrors.InvalidState();
    }

    function claimRewards() external nonReentrant {
        _claim();
    }

    function claimRewards(address token) external nonReentrant {
        if (token == address(0)) _claim();
    }

    function claimRewardsAll() external nonReentrant {
        _claim();
    }

    /// @dev Nothing happens when there is nothing to claim, as in the real core.
    function _claim() private {
        uint256 amount = _books().rewards[msg.sender];
        if (amount == 0) return;
        delete _books().rewards[msg.sender];
        _send(msg.sender, amount);
        emit RewardsClaimed(msg.sender, address(0), amount);
    }

    function pendingRewards(address account) external view returns (uint256) {
        return _books().rewards[account];
    }

    function pendingRewards(address account, address token) external view returns (uint256) {
        return token == address(0) ? _books().rewards[account] : 0;
    }

    // ---------------------------------------------------------------- slashing

    function proposeSlash(uint64 serviceId, address operator, uint16 slashBps, bytes32 evidence)
        external
        nonReentrant
        returns (uint64 slashId)
    {
        address manager = _managerOf(serviceId);
        if (
            msg.sender != _slashingOrigin(manager, serviceId)
                && msg.sender != ITangle(address(this)).getService(serviceId).owner
        ) revert ITangleErrors.Unauthorized();
        if (evidence == 0 || slashBps == 0 || slashBps > WHOLE) revert ITangleErrors.InvalidState();
        slashId = uint64(_books().slashes.length);
        uint64 executeAfter = uint64(block.timestamp) + _slashingWindow(manager, serviceId);
        _books().slashes.push(Slash(operator, slashBps, serviceId, executeAfter, false));
        emit ITangle.SlashProposed(slashId, serviceId, operator, msg.sender, slashBps, slashBps, evidence, executeAfter);
        _tryCallManager(
            manager,
            abi.encodeCall(
                IBlueprintServiceManager.onUnappliedSlash,
                (serviceId, abi.encodePacked(operator), uint8(slashBps / 100))
            )
        );
    }

    function executeSlash(uint64 slashId) external nonReentrant returns (uint256 actualSlashed) {
        Slash storage s = _books().slashes[slashId];
        if (s.executed || block.timestamp < s.executeAfter + EXECUTION_DELAY) revert ITangleErrors.InvalidState();
        s.executed = true;
        actualSlashed = IOperatorStaking(address(this)).getOperatorStake(s.operator) * s.bps / WHOLE;
        IDevStake(address(this)).devSlash(s.operator, actualSlashed);
        emit ITangle.SlashExecuted(slashId, s.serviceId, s.operator, actualSlashed);
        _tryCallManager(
            _managerOf(s.serviceId),
            abi.encodeCall(
                IBlueprintServiceManager.onSlash, (s.serviceId, abi.encodePacked(s.operator), uint8(s.bps / 100))
            )
        );
    }

    function _slashingOrigin(address manager, uint64 serviceId) private view returns (address origin) {
        bytes memory question = abi.encodeCall(IBlueprintServiceManager.querySlashingOrigin, (serviceId));
        (bool ok, bytes memory answer) = _queryManager(manager, question, 32);
        return ok ? abi.decode(answer, (address)) : address(0);
    }

    function _slashingWindow(address manager, uint64 serviceId) private view returns (uint64 window) {
        bytes memory question = abi.encodeCall(IBlueprintServiceManager.getSlashingWindow, (serviceId));
        (bool ok, bytes memory answer) = _queryManager(manager, question, 64);
        if (!ok) return 7 days;
        bool useDefault;
        (useDefault, window) = abi.decode(answer, (bool, uint64));
        if (useDefault) return 7 days;
        return window < 1 hours ? 1 hours : window > 30 days ? 30 days : window;
    }

    // ---------------------------------------------------------------- managers

    function _managerOf(uint64 serviceId) private view returns (address) {
        ITangle core = ITangle(address(this));
        return core.getBlueprint(core.getService(serviceId).blueprintId).manager;
    }
}
