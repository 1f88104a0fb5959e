// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IBlueprintServiceManager} from "../interfaces/IBlueprintServiceManager.sol";
import {ITangle, ITangleErrors} from "../interfaces/ITangle.sol";
import {DevManagerCalls} from "./DevManagerCalls.sol";
import {DevStaking} from "./DevStaking.sol";

/// @title Blueprints and their operators, in the local core
abstract contract DevRegistry is ITangle, ITangleErrors, DevManagerCalls, DevStaking, ReentrancyGuard {
    uint32 internal constant MAX_OPERATORS = 128;

    Blueprint[] internal _blueprints;
    mapping(uint64 blueprint => BlueprintConfig) internal _configs;
    mapping(uint64 blueprint => uint256) internal _jobCount;
    mapping(uint64 blueprint => mapping(address operator => uint64)) internal _registeredAt;
    mapping(uint64 blueprint => mapping(address operator => bytes)) internal _keys;
    mapping(uint64 blueprint => mapping(bytes32 keyHash => address)) internal _keyOwner;
    mapping(uint64 blueprint => uint256) internal _operatorCount;
    mapping(uint64 blueprint => mapping(address operator => uint256)) internal _activeIn;
    mapping(address operator => uint256) internal _activeServices;

    /// @notice Calls the extension, which has this contract's storage, and fails as it fails.
    function _delegate(bytes memory data) internal virtual returns (bytes memory answer);

    /// @dev The extension is given the same call: it checks the definition and records its sources.
    function createBlueprint(BlueprintDefinition calldata d) external nonReentrant returns (uint64 blueprintId) {
        blueprintId = uint64(_blueprints.length);
        BlueprintConfig memory config = d.config;
        if (!d.hasConfig) (config.membership, config.pricing) = (MembershipModel.Fixed, PricingModel.PayOnce);
        if (config.minOperators == 0) config.minOperators = 1;
        if (config.maxOperators == 0) config.maxOperators = MAX_OPERATORS;
        _blueprints.push(
            Blueprint(msg.sender, d.manager, uint64(block.timestamp), config.membership, config.pricing, true)
        );
        _configs[blueprintId] = config;
        _jobCount[blueprintId] = d.jobs.length;
        _delegate(msg.data);
        emit BlueprintCreated(blueprintId, msg.sender, d.manager, d.metadataUri, d.metadataHash);
        _callManager(
            d.manager,
            abi.encodeCall(IBlueprintServiceManager.onBlueprintCreated, (blueprintId, msg.sender, address(this)))
        );
    }

    /// @inheritdoc ITangle
    function managerHookGasLimit() external pure returns (uint256) {
        return HOOK_GAS;
    }

    function getBlueprint(uint64 blueprintId) external view returns (Blueprint memory blueprint) {
        if (blueprintId < _blueprints.length) blueprint = _blueprints[blueprintId];
    }

    function registerOperator(uint64 blueprintId, bytes calldata key, string calldata rpcAddress)
        external
        nonReentrant
    {
        _register(blueprintId, key, rpcAddress, "");
    }

    function registerOperator(
        uint64 blueprintId,
        bytes calldata key,
        string calldata rpcAddress,
        bytes calldata registrationInputs
    ) external nonReentrant {
        _register(blueprintId, key, rpcAddress, registrationInputs);
    }

    function _register(uint64 blueprintId, bytes calldata key, string calldata rpcAddress, bytes memory inputs)
        private
    {
        if (blueprintId >= _blueprints.length || !_blueprints[blueprintId].active) revert InvalidState();
        if (!isOperatorActive(msg.sender)) revert OperatorNotActive(msg.sender);
        if (_registeredAt[blueprintId][msg.sender] != 0) revert OperatorAlreadyRegistered(blueprintId, msg.sender);
        address manager = _blueprints[blueprintId].manager;
        _checkStake(manager);
        _setKey(blueprintId, key);
        _registeredAt[blueprintId][msg.sender] = uint64(block.timestamp);
        _operatorCount[blueprintId]++;
        emit OperatorRegistered(blueprintId, msg.sender, key, rpcAddress);
        if (inputs.length == 0) inputs = abi.encode(OperatorPreferences(key, rpcAddress));
        _callManager(manager, abi.encodeCall(IBlueprintServiceManager.onRegister, (msg.sender, inputs)));
    }

    /// @dev The manager's minimum replaces the default, also downwards.
    function _checkStake(address manager) private view {
        uint256 minimum = minOperatorStake;
        (bool ok, bytes memory answer) =
            _queryManager(manager, abi.encodeCall(IBlueprintServiceManager.getMinOperatorStake, ()), 64);
        if (ok) {
            (bool useDefault, uint256 own) = abi.decode(answer, (bool, uint256));
            if (!useDefault && own > 0) minimum = own;
        }
        if (getOperatorStake(msg.sender) < minimum) {
            revert DevStakeTooLow(getOperatorStake(msg.sender), minimum);
        }
    }

    /// @dev Only length and uniqueness are checked, as in the real core; proofs of possession are not known here.
    function _setKey(uint64 blueprintId, bytes calldata key) private {
        if (key.length != 65) revert InvalidOperatorKey();
        bytes32 hash = keccak256(key);
        address holder = _keyOwner[blueprintId][hash];
        if (holder != address(0) && holder != msg.sender) revert DuplicateOperatorKey(blueprintId, hash);
        bytes memory old = _keys[blueprintId][msg.sender];
        if (old.length != 0) delete _keyOwner[blueprintId][keccak256(old)];
        _keyOwner[blueprintId][hash] = msg.sender;
        _keys[blueprintId][msg.sender] = key;
    }

    function updateOperatorPreferences(uint64 blueprintId, bytes calldata key, string calldata rpcAddress)
        external
        nonReentrant
    {
        if (_registeredAt[blueprintId][msg.sender] == 0) revert OperatorNotRegistered(blueprintId, msg.sender);
        if (bytes(rpcAddress).length == 0) revert InvalidState();
        if (key.length != 0) _setKey(blueprintId, key);
        bytes memory current = _keys[blueprintId][msg.sender];
        emit OperatorPreferencesUpdated(blueprintId, msg.sender, current, rpcAddress);
        bytes memory preferences = abi.encode(OperatorPreferences(current, rpcAddress));
        _tryCallManager(
            _blueprints[blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onUpdatePreferences, (msg.sender, preferences))
        );
    }

    function unregisterOperator(uint64 blueprintId) external nonReentrant {
        if (_registeredAt[blueprintId][msg.sender] == 0) revert OperatorNotRegistered(blueprintId, msg.sender);
        if (_activeIn[blueprintId][msg.sender] > 0) revert InvalidState();
        delete _keyOwner[blueprintId][keccak256(_keys[blueprintId][msg.sender])];
        delete _keys[blueprintId][msg.sender];
        delete _registeredAt[blueprintId][msg.sender];
        _operatorCount[blueprintId]--;
        emit OperatorUnregistered(blueprintId, msg.sender);
        _tryCallManager(
            _blueprints[blueprintId].manager, abi.encodeCall(IBlueprintServiceManager.onUnregister, (msg.sender))
        );
    }

    function isOperatorRegistered(uint64 blueprintId, address operator) external view returns (bool) {
        return _registeredAt[blueprintId][operator] != 0;
    }

    function getOperatorRegistration(uint64 blueprintId, address operator)
        external
        view
        returns (OperatorRegistration memory)
    {
        return OperatorRegistration(_registeredAt[blueprintId][operator]);
    }

    function getOperatorPublicKey(uint64 blueprintId, address operator) external view returns (bytes memory) {
        return _keys[blueprintId][operator];
    }

    function blueprintOperatorCount(uint64 blueprintId) external view returns (uint256) {
        return _operatorCount[blueprintId];
    }

    function getOperatorTotalActiveServices(address operator) public view override returns (uint256) {
        return _activeServices[operator];
    }
}
