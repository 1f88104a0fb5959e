// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBlueprintServiceManager} from "../interfaces/IBlueprintServiceManager.sol";
import {DevRegistry} from "./DevRegistry.sol";

/// @title Requests, services and membership, in the local core
/// @notice Payments are native only; those of a subscription stay with the core. Leaving has neither a minimum stay nor a
/// queue.
abstract contract DevServices is DevRegistry {
    /// @notice The local core takes the native asset only.
    error DevOnlyNativePayments(address token);
    error DevInvalidTtl(uint64 ttl);

    uint64 internal constant REQUEST_WINDOW = 3600;
    uint64 internal constant MIN_TTL = 3600;
    uint64 internal constant MAX_TTL = 365 days;

    struct Member {
        uint256 position; // in the list, plus 1; 0: not active
        bool approved;
    }

    ServiceRequest[] internal _requests;
    mapping(uint64 request => address[]) internal _requestOperators;
    mapping(uint64 request => address[]) internal _requestCallers;
    mapping(uint64 request => mapping(address operator => Member)) internal _requestMembers;

    Service[] internal _services;
    mapping(uint64 service => address[]) internal _operators;
    mapping(uint64 service => mapping(address operator => Member)) internal _members;
    mapping(uint64 service => mapping(address caller => bool)) internal _callers;

    uint32 private _maxOperators = MAX_OPERATORS;

    /// @notice Lifts the ceiling on operators per service, to measure what the real core cannot hold.
    function devSetMaxOperatorsPerService(uint32 limit) external {
        _maxOperators = limit;
    }

    // ---------------------------------------------------------------- requests

    function requestService(
        uint64 blueprintId,
        address[] calldata operators,
        bytes calldata config,
        address[] calldata permittedCallers,
        uint64 ttl,
        address paymentToken,
        uint256 paymentAmount,
        ConfidentialityPolicy confidentiality
    ) external payable nonReentrant returns (uint64 requestId) {
        if (blueprintId >= _blueprints.length || !_blueprints[blueprintId].active) revert InvalidState();
        if (ttl != 0 && (ttl < MIN_TTL || ttl > MAX_TTL)) revert DevInvalidTtl(ttl);
        requestId = uint64(_requests.length);
        _checkPayment(blueprintId, requestId, paymentToken, paymentAmount);
        _storeRequest(blueprintId, requestId, operators);
        ServiceRequest storage r = _requests[requestId];
        (r.ttl, r.paymentToken, r.paymentAmount, r.confidentiality) =
        (ttl, paymentToken, paymentAmount, confidentiality);
        _requestCallers[requestId] = permittedCallers;
        emit ServiceRequested(requestId, blueprintId, msg.sender, confidentiality);
        _callManager(
            _blueprints[blueprintId].manager,
            abi.encodeCall(
                IBlueprintServiceManager.onRequest,
                (requestId, msg.sender, operators, config, ttl, paymentToken, paymentAmount)
            )
        );
    }

    function _checkPayment(uint64 blueprintId, uint64 requestId, address token, uint256 amount) private view {
        if (_configs[blueprintId].pricing == PricingModel.EventDriven && (amount != 0 || token != address(0))) {
            revert UpfrontPaymentNotAllowedForEventDriven();
        }
        if (token != address(0)) revert DevOnlyNativePayments(token);
        if (msg.value != amount) revert InvalidMsgValue(amount, msg.value);
        if (amount == 0) return;
        (bool ok, bytes memory answer) = _queryManager(
            _blueprints[blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.queryIsPaymentAssetAllowed, (requestId, token)),
            32
        );
        bool allowed = _blueprints[blueprintId].manager == address(0) || (ok && abi.decode(answer, (bool)));
        if (!allowed) revert TokenNotAllowed(token);
    }

    function _storeRequest(uint64 blueprintId, uint64 requestId, address[] calldata operators) private {
        BlueprintConfig storage config = _configs[blueprintId];
        uint32 ceiling = config.maxOperators == MAX_OPERATORS ? _maxOperators : config.maxOperators;
        if (operators.length < config.minOperators || operators.length > ceiling) revert InvalidState();
        for (uint256 i = 0; i < operators.length; i++) {
            address operator = operators[i];
            if (_registeredAt[blueprintId][operator] == 0) revert OperatorNotRegistered(blueprintId, operator);
            if (!isOperatorActive(operator)) revert OperatorNotActive(operator);
            if (_requestMembers[requestId][operator].position != 0) revert InvalidState();
            _requestMembers[requestId][operator].position = i + 1;
        }
        _requestOperators[requestId] = operators;
        ServiceRequest storage r = _requests.push();
        (r.blueprintId, r.requester, r.createdAt) = (blueprintId, msg.sender, uint64(block.timestamp));
        (r.operatorCount, r.membership) = (uint32(operators.length), config.membership);
        (r.minOperators, r.maxOperators) = (config.minOperators, ceiling);
    }

    function approveService(ApprovalParams calldata params) external nonReentrant {
        uint64 requestId = params.requestId;
        ServiceRequest storage r = _openRequest(requestId);
        Member storage member = _requestMembers[requestId][msg.sender];
        if (member.position == 0) revert Unauthorized();
        if (!isOperatorActive(msg.sender)) revert OperatorNotActive(msg.sender);
        if (member.approved) revert InvalidState();
        member.approved = true;
        r.approvalCount++;
        emit ServiceApproved(requestId, msg.sender);
        _tryCallManager(
            _blueprints[r.blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onApprove, (msg.sender, requestId, 100))
        );
        if (r.approvalCount == r.operatorCount) _activate(requestId, r);
    }

    function rejectService(uint64 requestId) external nonReentrant {
        ServiceRequest storage r = _openRequest(requestId);
        if (_requestMembers[requestId][msg.sender].position == 0) revert Unauthorized();
        r.rejected = true;
        emit ServiceRejected(requestId, msg.sender);
        (bool ok,) = r.requester.call{value: r.paymentAmount}("");
        if (!ok) revert InvalidState();
        _tryCallManager(
            _blueprints[r.blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onReject, (msg.sender, requestId))
        );
    }

    function _openRequest(uint64 requestId) private view returns (ServiceRequest storage r) {
        if (requestId >= _requests.length) revert InvalidState();
        r = _requests[requestId];
        if (r.rejected || r.activated) revert InvalidState();
        if (block.timestamp > r.createdAt + REQUEST_WINDOW) revert ServiceRequestExpiredError(requestId);
    }

    function _activate(uint64 requestId, ServiceRequest storage r) private {
        r.activated = true;
        uint64 serviceId = uint64(_services.length);
        Service storage s = _services.push();
        (s.blueprintId, s.owner, s.ttl) = (r.blueprintId, r.requester, r.ttl);
        (s.createdAt, s.lastPaymentAt) = (uint64(block.timestamp), uint64(block.timestamp));
        (s.minOperators, s.maxOperators, s.membership) = (r.minOperators, r.maxOperators, r.membership);
        (s.pricing, s.status) = (_configs[r.blueprintId].pricing, ServiceStatus.Active);
        s.confidentiality = r.confidentiality;
        address[] storage chosen = _requestOperators[requestId];
        for (uint256 i = 0; i < chosen.length; i++) {
            _addMember(serviceId, s, chosen[i]);
        }
        address[] memory callers = new address[](_requestCallers[requestId].length + 1);
        callers[0] = r.requester;
        for (uint256 i = 1; i < callers.length; i++) {
            callers[i] = _requestCallers[requestId][i - 1];
        }
        for (uint256 i = 0; i < callers.length; i++) {
            _callers[serviceId][callers[i]] = true;
        }
        if (s.pricing == PricingModel.PayOnce) _pay(serviceId, r.paymentAmount, 0, false);
        emit ServiceActivated(serviceId, requestId, s.blueprintId, s.confidentiality);
        _tryCallManager(
            _blueprints[s.blueprintId].manager,
            abi.encodeCall(
                IBlueprintServiceManager.onServiceInitialized,
                (s.blueprintId, requestId, serviceId, s.owner, callers, s.ttl)
            )
        );
    }

    /// @dev Shares a payment out, of a service or of one of its calls.
    function _pay(uint64 serviceId, uint256 amount, uint64 callId, bool quoted) internal virtual;

    // -------------------------------------------------------------- membership

    function joinService(uint64 serviceId, uint16 exposureBps) external nonReentrant {
        Service storage s = _activeService(serviceId);
        if (s.membership != MembershipModel.Dynamic) revert InvalidState();
        if (_registeredAt[s.blueprintId][msg.sender] == 0) revert OperatorNotRegistered(s.blueprintId, msg.sender);
        if (!isOperatorActive(msg.sender)) revert OperatorNotActive(msg.sender);
        if (_members[serviceId][msg.sender].position != 0 || s.operatorCount >= s.maxOperators) revert InvalidState();
        bytes memory question = abi.encodeCall(IBlueprintServiceManager.canJoin, (serviceId, msg.sender));
        if (!_allowed(s.blueprintId, question, true)) revert Unauthorized();
        _addMember(serviceId, s, msg.sender);
        emit OperatorJoinedService(serviceId, msg.sender, exposureBps);
        _tryCallManager(
            _blueprints[s.blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onOperatorJoined, (serviceId, msg.sender, exposureBps))
        );
    }

    function leaveService(uint64 serviceId) external nonReentrant {
        Service storage s = _activeService(serviceId);
        if (s.membership != MembershipModel.Dynamic || s.operatorCount <= s.minOperators) revert InvalidState();
        bytes memory question = abi.encodeCall(IBlueprintServiceManager.canLeave, (serviceId, msg.sender));
        if (!_allowed(s.blueprintId, question, true)) revert Unauthorized();
        _removeMember(serviceId, s, msg.sender);
    }

    function forceRemoveOperator(uint64 serviceId, address operator) external nonReentrant {
        Service storage s = _activeService(serviceId);
        if (msg.sender != _blueprints[s.blueprintId].manager) revert Unauthorized();
        bytes memory question = abi.encodeCall(IBlueprintServiceManager.forceRemoveAllowsBelowMin, (serviceId));
        if (s.operatorCount <= s.minOperators && !_allowed(s.blueprintId, question, false)) revert InvalidState();
        _removeMember(serviceId, s, operator);
    }

    function _allowed(uint64 blueprintId, bytes memory question, bool onFailure) private view returns (bool) {
        (bool ok, bytes memory answer) = _queryManager(_blueprints[blueprintId].manager, question, 32);
        return ok ? abi.decode(answer, (bool)) : onFailure;
    }

    function _addMember(uint64 serviceId, Service storage s, address operator) private {
        _operators[serviceId].push(operator);
        _members[serviceId][operator].position = _operators[serviceId].length;
        s.operatorCount++;
        _activeIn[s.blueprintId][operator]++;
        _activeServices[operator]++;
    }

    function _removeMember(uint64 serviceId, Service storage s, address operator) private {
        uint256 position = _members[serviceId][operator].position;
        if (position == 0) revert OperatorNotInService(serviceId, operator);
        address[] storage list = _operators[serviceId];
        address last = list[list.length - 1];
        list[position - 1] = last;
        _members[serviceId][last].position = position;
        list.pop();
        delete _members[serviceId][operator];
        s.operatorCount--;
        _activeIn[s.blueprintId][operator]--;
        _activeServices[operator]--;
        emit OperatorLeftService(serviceId, operator);
        _tryCallManager(
            _blueprints[s.blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onOperatorLeft, (serviceId, operator))
        );
    }

    function terminateService(uint64 serviceId) external nonReentrant {
        Service storage s = _activeService(serviceId);
        if (msg.sender != s.owner) revert NotServiceOwner(serviceId, msg.sender);
        (s.status, s.terminatedAt) = (ServiceStatus.Terminated, uint64(block.timestamp));
        address[] storage list = _operators[serviceId];
        for (uint256 i = 0; i < list.length; i++) {
            _activeIn[s.blueprintId][list[i]]--;
            _activeServices[list[i]]--;
        }
        emit ServiceTerminated(serviceId);
        _tryCallManager(
            _blueprints[s.blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onServiceTermination, (serviceId, s.owner))
        );
    }

    // ----------------------------------------------------------------- callers

    function addPermittedCaller(uint64 serviceId, address caller) external {
        _ownService(serviceId);
        _callers[serviceId][caller] = true;
    }

    function removePermittedCaller(uint64 serviceId, address caller) external {
        _ownService(serviceId);
        _callers[serviceId][caller] = false;
    }

    function _ownService(uint64 serviceId) private view {
        if (serviceId >= _services.length || _services[serviceId].owner != msg.sender) {
            revert NotServiceOwner(serviceId, msg.sender);
        }
    }

    // ------------------------------------------------------------------- views

    function isPermittedCaller(uint64 serviceId, address caller) external view returns (bool) {
        return _callers[serviceId][caller];
    }

    function getServiceRequest(uint64 requestId) external view returns (ServiceRequest memory r) {
        if (requestId < _requests.length) r = _requests[requestId];
    }

    function serviceRequestCount() external view returns (uint64) {
        return uint64(_requests.length);
    }

    function getService(uint64 serviceId) external view returns (Service memory s) {
        if (serviceId < _services.length) s = _services[serviceId];
    }

    /// @dev Ignores the ttl, as the real core does.
    function isServiceActive(uint64 serviceId) public view returns (bool) {
        return serviceId < _services.length && _services[serviceId].status == ServiceStatus.Active;
    }

    function getServiceOperators(uint64 serviceId) external view returns (address[] memory) {
        return _operators[serviceId];
    }

    function isServiceOperator(uint64 serviceId, address operator) external view returns (bool) {
        return _members[serviceId][operator].position != 0;
    }

    function _activeService(uint64 serviceId) internal view returns (Service storage s) {
        if (!isServiceActive(serviceId)) revert ServiceNotActive(serviceId);
        s = _services[serviceId];
    }
}
