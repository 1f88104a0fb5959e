// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IBlueprintServiceManager} from "../interfaces/IBlueprintServiceManager.sol";
import {ITangleBlueprints} from "../interfaces/ITangle.sol";
import {DevExtension} from "./DevExtension.sol";
import {DevServices} from "./DevServices.sol";
import {DevSettlement} from "./DevSettlement.sol";

/// @title A small Tangle core for local chains and tests
/// @notice The same external functions, events, error selectors, order of steps and treatment of the manager as the real
/// core, for the part that this project uses. Left out: schemas, aggregation, subscriptions and disputes.
contract DevTangle is DevServices, EIP712 {
    bytes32 private constant QUOTE_TYPE = keccak256(
        "JobQuoteDetails(address requester,uint64 serviceId,uint8 jobIndex,uint256 price,uint64 timestamp,uint64 expiry,uint8 confidentiality,bytes32 inputsHash)"
    );
    uint64 private constant MAX_QUOTE_AGE = 3600;
    uint256 private constant MIN_PRICE = 100;

    mapping(uint64 service => uint64) private _callCount;
    mapping(uint64 service => mapping(uint64 call => JobCall)) private _calls;
    mapping(uint64 service => mapping(uint64 call => bytes32)) private _inputsHash;
    mapping(uint64 service => mapping(uint64 call => mapping(address operator => bool))) private _answered;
    mapping(uint64 service => mapping(uint64 call => address[])) private _quoted;
    mapping(bytes32 digest => bool) private _usedQuotes;
    mapping(uint64 service => mapping(uint64 call => mapping(address operator => uint256))) private _quotedPrice;
    address private immutable _extension;

    constructor() EIP712("TangleQuote", "1") {
        _extension = address(new DevExtension());
    }

    // -------------------------------------------------------------------- jobs

    function submitJob(uint64 serviceId, uint8 jobIndex, bytes calldata inputs)
        external
        payable
        nonReentrant
        returns (uint64 callId)
    {
        Service storage s = _callable(serviceId, jobIndex);
        // By a call: delegation would pass on what is paid along, which no view takes.
        uint256 price = s.pricing == PricingModel.EventDriven
            ? ITangleBlueprints(address(this)).getJobEventRate(s.blueprintId, jobIndex)
            : 0;
        // The real core keeps what is sent along with a job that costs nothing.
        if (s.pricing == PricingModel.EventDriven && msg.value != price) revert InvalidMsgValue(price, msg.value);
        callId = _storeCall(serviceId, jobIndex, inputs, price, false);
        emit JobSubmitted(serviceId, callId, jobIndex, msg.sender, inputs);
        _callJob(s.blueprintId, serviceId, jobIndex, callId, inputs);
    }

    function submitJobFromQuote(
        uint64 serviceId,
        uint8 jobIndex,
        bytes calldata inputs,
        SignedJobQuote[] calldata quotes
    ) external payable nonReentrant returns (uint64 callId) {
        Service storage s = _callable(serviceId, jobIndex);
        if (quotes.length == 0) revert InvalidState();
        uint256 total;
        address[] memory operators = new address[](quotes.length);
        for (uint256 i = 0; i < quotes.length; i++) {
            operators[i] = _useQuote(serviceId, jobIndex, keccak256(inputs), quotes[i]);
            _quotedPrice[serviceId][_callCount[serviceId]][operators[i]] = quotes[i].details.price;
            total += quotes[i].details.price;
            for (uint256 j = 0; j < i; j++) {
                if (operators[j] == operators[i]) revert InvalidState();
            }
        }
        if (msg.value != total) revert InvalidMsgValue(total, msg.value);
        callId = _storeCall(serviceId, jobIndex, inputs, total, true);
        _quoted[serviceId][callId] = operators;
        emit JobSubmittedFromQuote(serviceId, callId, jobIndex, msg.sender, operators, total, inputs);
        _callJob(s.blueprintId, serviceId, jobIndex, callId, inputs);
    }

    function _callable(uint64 serviceId, uint8 jobIndex) private view returns (Service storage s) {
        s = _runningService(serviceId);
        if (!_callers[serviceId][msg.sender]) revert NotPermittedCaller(serviceId, msg.sender);
        if (jobIndex >= _jobCount[s.blueprintId]) revert InvalidJobIndex(jobIndex);
    }

    function _storeCall(uint64 serviceId, uint8 jobIndex, bytes calldata inputs, uint256 price, bool quoted)
        private
        returns (uint64 callId)
    {
        callId = _callCount[serviceId]++;
        _calls[serviceId][callId] = JobCall(jobIndex, msg.sender, uint64(block.timestamp), 0, false, quoted, price);
        _inputsHash[serviceId][callId] = keccak256(inputs);
    }

    function _callJob(uint64 blueprintId, uint64 serviceId, uint8 jobIndex, uint64 callId, bytes calldata inputs)
        private
    {
        _callManager(
            _blueprints[blueprintId].manager,
            abi.encodeCall(IBlueprintServiceManager.onJobCall, (serviceId, jobIndex, callId, inputs))
        );
    }

    function _useQuote(uint64 serviceId, uint8 jobIndex, bytes32 inputsHash, SignedJobQuote calldata quote)
        private
        returns (address operator)
    {
        JobQuoteDetails calldata d = quote.details;
        operator = quote.operator;
        if (d.serviceId != serviceId || d.jobIndex != jobIndex) revert InvalidState();
        if (d.price != 0 && d.price < MIN_PRICE) revert InvalidState();
        if (d.confidentiality != _services[serviceId].confidentiality) revert InvalidState();
        if (_members[serviceId][operator].position == 0) revert OperatorNotInService(serviceId, operator);
        if (!isOperatorActive(operator)) revert OperatorNotActive(operator);
        if (d.requester != msg.sender) revert JobQuoteRequesterMismatch(operator, d.requester, msg.sender);
        if (d.inputsHash != inputsHash) revert JobQuoteInputsMismatch(operator, d.inputsHash, inputsHash);
        if (block.timestamp > d.expiry || block.timestamp > d.timestamp + MAX_QUOTE_AGE) revert InvalidState();
        bytes32 digest = _hashTypedDataV4(keccak256(bytes.concat(QUOTE_TYPE, abi.encode(d))));
        if (_usedQuotes[digest]) revert QuoteAlreadyUsed(operator);
        if (ECDSA.recover(digest, quote.signature) != operator) revert Unauthorized();
        _usedQuotes[digest] = true;
        emit QuoteUsed(operator, digest);
    }

    // ----------------------------------------------------------------- results

    function submitResult(uint64 serviceId, uint64 callId, bytes calldata output) external nonReentrant {
        _submit(serviceId, callId, output);
    }

    function submitResults(uint64 serviceId, uint64[] calldata callIds, bytes[] calldata outputs)
        external
        nonReentrant
    {
        if (callIds.length != outputs.length) revert InvalidState();
        for (uint256 i = 0; i < callIds.length; i++) {
            _submit(serviceId, callIds[i], outputs[i]);
        }
    }

    function _submit(uint64 serviceId, uint64 callId, bytes calldata output) private {
        Service storage s = _runningService(serviceId);
        address manager = _blueprints[s.blueprintId].manager;
        JobCall storage call = _calls[serviceId][callId];
        if (call.caller == address(0)) revert JobCallNotFound(serviceId, callId);
        _checkAggregation(manager, serviceId, call.jobIndex);
        _checkAnswer(serviceId, callId, call);
        _answered[serviceId][callId][msg.sender] = true;
        call.resultCount++;
        _callResult(manager, serviceId, callId, call.jobIndex, output);
        emit JobResultSubmitted(serviceId, callId, msg.sender, output);
        if (call.resultCount < _required(manager, serviceId, call.jobIndex)) return;
        call.completed = true;
        emit JobCompleted(serviceId, callId);
        if (s.pricing == PricingModel.EventDriven) _pay(serviceId, call.payment, callId, call.isRFQ);
    }

    function _checkAnswer(uint64 serviceId, uint64 callId, JobCall storage call) private view {
        if (_members[serviceId][msg.sender].position == 0) revert OperatorNotInService(serviceId, msg.sender);
        if (!isOperatorActive(msg.sender)) revert OperatorNotActive(msg.sender);
        if (call.completed) revert JobAlreadyCompleted(serviceId, callId);
        if (_answered[serviceId][callId][msg.sender]) revert ResultAlreadySubmitted(serviceId, callId, msg.sender);
        if (!call.isRFQ) return;
        address[] storage quoted = _quoted[serviceId][callId];
        for (uint256 i = 0; i < quoted.length; i++) {
            if (quoted[i] == msg.sender) return;
        }
        revert NotQuotedOperator(serviceId, callId);
    }

    /// @dev Fails closed: a manager that cannot answer blocks the result.
    function _checkAggregation(address manager, uint64 serviceId, uint8 jobIndex) private view {
        if (manager == address(0)) return;
        (bool ok, bytes memory answer) = _queryManager(
            manager, abi.encodeCall(IBlueprintServiceManager.requiresAggregation, (serviceId, jobIndex)), 32
        );
        if (!ok || abi.decode(answer, (bool))) revert AggregationRequired(serviceId, jobIndex);
    }

    function _callResult(address manager, uint64 serviceId, uint64 callId, uint8 jobIndex, bytes calldata output)
        private
    {
        bytes32 inputsHash = _inputsHash[serviceId][callId];
        _tryCallManager(
            manager,
            abi.encodeWithSignature(
                "onJobResult(uint64,uint8,uint64,address,bytes32,bytes)",
                serviceId,
                jobIndex,
                callId,
                msg.sender,
                inputsHash,
                output
            )
        );
    }

    /// @dev A failed query counts as 1; an answer that is no uint32 ends the transaction with empty data.
    function _required(address manager, uint64 serviceId, uint8 jobIndex) private view returns (uint32) {
        (bool ok, bytes memory answer) = _queryManager(
            manager, abi.encodeCall(IBlueprintServiceManager.getRequiredResultCount, (serviceId, jobIndex)), 32
        );
        return ok ? abi.decode(answer, (uint32)) : 1;
    }

    // --------------------------------------------------------------- extension

    /// @dev What this contract does not know.
    fallback() external {
        if (msg.sig == DevSettlement.devPay.selector) revert Unauthorized();
        _return(_delegate(msg.data));
    }

    function proposeSlash(uint64, address, uint16, bytes32) external returns (uint64) {
        _return(_delegate(msg.data));
    }

    function _pay(uint64 serviceId, uint256 amount, uint64 callId, bool quoted) internal override {
        if (amount > 0) _delegate(abi.encodeCall(DevSettlement.devPay, (serviceId, amount, callId, quoted)));
    }

    function _delegate(bytes memory data) internal override returns (bytes memory answer) {
        bool ok;
        (ok, answer) = _extension.delegatecall(data);
        if (ok) return answer;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    function _return(bytes memory answer) private pure {
        assembly ("memory-safe") {
            return(add(answer, 32), mload(answer))
        }
    }

    // ------------------------------------------------------------------- views

    function getJobCall(uint64 serviceId, uint64 callId) external view returns (JobCall memory) {
        return _calls[serviceId][callId];
    }

    function getJobQuotedOperators(uint64 serviceId, uint64 callId) external view returns (address[] memory) {
        return _quoted[serviceId][callId];
    }

    function getJobQuotedPrice(uint64 serviceId, uint64 callId, address operator) external view returns (uint256) {
        return _quotedPrice[serviceId][callId][operator];
    }

    function _runningService(uint64 serviceId) private view returns (Service storage s) {
        s = _activeService(serviceId);
        if (s.ttl > 0 && block.timestamp > uint256(s.createdAt) + s.ttl) revert ServiceExpired(serviceId);
    }
}
