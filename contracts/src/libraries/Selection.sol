// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IFaaSNouns} from "../interfaces/IFaaSBlueprint.sol";
import {IOperatorStaking, ITangle} from "../interfaces/ITangle.sol";
import {Operators} from "./Operators.sol";

/// @title Chooses who runs a job: round robin over the seats of a service that have room
/// @notice A seat belongs to one operator of one service for ever. A bitmap holds the seats that are in the rotation; a
/// seat leaves it when its operator is full, left the service, or is inactive. Finding the next set bit costs the same
/// for one operator as for a thousand. The bitmap only saves gas: membership and activity are asked of the core each
/// time, and load is read from the one counter that all services share. An operator with a bad record sits some of its
/// turns out (see Operators), unless there is nobody else.
library Selection {
    using Operators for Operators.Book;

    /// @notice The seats of one service.
    /// @param scanned how far the core's list has been seated while `complete` is false
    struct Roster {
        uint32 seats;
        uint32 cursor;
        uint32 scanned;
        bool complete;
        uint64 jobs;
        uint64 open;
        mapping(uint256 seat => address) occupant;
        mapping(address operator => uint256) seatOf; // plus 1; 0: none
        mapping(uint256 word => uint256) ready;
    }

    /// @notice Where membership and activity are asked.
    struct Source {
        ITangle core;
        IOperatorStaking staking;
        uint64 service;
    }

    /// @notice The seat of an operator that was never chosen from the roster.
    uint16 internal constant NO_SEAT = type(uint16).max;

    /// @dev Enough to step over a run of full or inactive operators, few enough to leave the hook gas for its writes.
    uint256 internal constant MAX_PROBES = 24;
    uint256 internal constant WRITE_RESERVE = 120_000;
    /// @dev Turns that may be sat out in a row, so that bad records cannot make a call dear.
    uint256 internal constant MAX_SAT_OUT = 3;

    /// @dev What seating costs at most, and what the core may spend per operator on listing them.
    uint256 internal constant SEAT_GAS = 75_000;
    uint256 internal constant LIST_GAS = 3_000;

    /// @notice The next operator that can take a job, or zero. Never `except`, who may be zero.
    function pick(Roster storage roster, Operators.Book storage book, Source memory source, address except)
        internal
        returns (address operator, uint16 chosen)
    {
        uint256 seats = roster.seats;
        if (seats == 0) return (address(0), 0);
        (operator, chosen) = _inTurn(roster, book, source, except);
        if (operator == address(0)) (operator, chosen) = _outOfTurn(roster, book, source, except);
        if (operator != address(0)) roster.cursor = chosen + 1 == seats ? 0 : chosen + 1;
    }

    /// @dev The steady state: the first seat of the rotation behind the last one chosen.
    function _inTurn(Roster storage roster, Operators.Book storage book, Source memory source, address except)
        private
        returns (address, uint16)
    {
        (uint256 seats, uint256 from) = (roster.seats, roster.cursor);
        (uint256 covered, uint256 satOut) = (0, 0);
        for (uint256 probed = 0; probed < MAX_PROBES && gasleft() > WRITE_RESERVE; probed++) {
            (bool found, uint256 index) = _next(roster, from, seats);
            if (!found) break;
            covered += (index + seats - from) % seats + 1;
            if (covered > seats) break; // once around
            from = index + 1 == seats ? 0 : index + 1;
            address operator = roster.occupant[index];
            if (operator == except) continue;
            (bool room, bool sitsOut) = book.readiness(operator, roster.jobs);
            if (!room) continue; // full through another service, whose answer will not come by here
            if (sitsOut && satOut++ < MAX_SAT_OUT) continue;
            if (isActive(source, operator)) return (operator, uint16(index));
            _unseat(roster, source.service, operator, index);
        }
        return (address(0), 0);
    }

    /// @dev The rotation ran dry. A seat outside of it may still do: its operator got room through another service, is
    /// active again, or only sat its turn out. The window moves with the block, because a refusal cannot leave a note
    /// where it looked.
    function _outOfTurn(Roster storage roster, Operators.Book storage book, Source memory source, address except)
        private
        returns (address, uint16)
    {
        uint256 seats = roster.seats;
        uint256 window = seats < MAX_PROBES ? seats : MAX_PROBES;
        uint256 start = roster.cursor + block.number * MAX_PROBES;
        for (uint256 i = 0; i < window && gasleft() > WRITE_RESERVE; i++) {
            uint256 index = (start + i) % seats;
            address operator = roster.occupant[index];
            if (operator == except || !book.hasRoom(operator) || !isActive(source, operator)) continue;
            seat(roster, source.service, operator);
            return (operator, uint16(index));
        }
        return (address(0), 0);
    }

    /// @notice Takes a seat out of the rotation because its operator is full.
    function park(Roster storage roster, uint16 index) internal {
        _clear(roster, index);
    }

    /// @notice Puts a seat back into the rotation after a job of its ended. It is done even when the operator is still
    /// full through other services: only a job that ends here is sure to come by.
    function unpark(Roster storage roster, uint16 index) internal {
        if (index == NO_SEAT) return;
        uint256 word = roster.ready[index >> 8];
        uint256 bit = 1 << (index & 0xff);
        if (word & bit == 0) roster.ready[index >> 8] = word | bit;
    }

    /// @notice Gives the operator a seat in the rotation, its old one if it had one.
    function seat(Roster storage roster, uint64 service, address operator) internal {
        uint256 index = roster.seatOf[operator];
        if (index == 0) {
            if (roster.seats == NO_SEAT) return; // five hundred times what the core allows
            index = ++roster.seats;
            roster.seatOf[operator] = index;
            roster.occupant[index - 1] = operator;
        }
        index--;
        if (roster.ready[index >> 8] & (1 << (index & 0xff)) != 0) return;
        roster.ready[index >> 8] |= 1 << (index & 0xff);
        emit IFaaSNouns.OperatorSeated(service, operator, uint32(index));
    }

    /// @notice Takes the operator out of the rotation if it is in.
    function unseat(Roster storage roster, uint64 service, address operator) internal {
        uint256 index = roster.seatOf[operator];
        if (index != 0) _unseat(roster, service, operator, index - 1);
    }

    /// @notice Seats operators that the core lists and the roster does not know, at most `limit`, as far as gas allows.
    /// With little gas it does nothing, so that it can ride along in a hook.
    function fill(Roster storage roster, Source memory source, uint256 limit) internal returns (uint32 seated) {
        uint256 expected = source.core.getService(source.service).operatorCount;
        if (gasleft() < WRITE_RESERVE + SEAT_GAS + expected * LIST_GAS) return 0;
        address[] memory listed = source.core.getServiceOperators(source.service);
        uint256 i = roster.scanned;
        for (; i < listed.length && seated < limit && gasleft() > WRITE_RESERVE + SEAT_GAS; i++) {
            if (roster.seatOf[listed[i]] != 0) continue;
            seat(roster, source.service, listed[i]);
            seated++;
        }
        roster.complete = i >= listed.length;
        roster.scanned = roster.complete ? 0 : uint32(i);
    }

    /// @notice The operator's seat, or NO_SEAT.
    function seatOfOperator(Roster storage roster, address operator) internal view returns (uint16) {
        uint256 index = roster.seatOf[operator];
        return index == 0 ? NO_SEAT : uint16(index - 1);
    }

    /// @notice Whether the core calls the operator an active member of the service, and staking calls it active.
    function isActive(Source memory source, address operator) internal view returns (bool) {
        if (!source.core.isServiceOperator(source.service, operator)) return false;
        return address(source.staking) == address(0) || source.staking.isOperatorActive(operator);
    }

    function _unseat(Roster storage roster, uint64 service, address operator, uint256 index) private {
        if (roster.ready[index >> 8] & (1 << (index & 0xff)) == 0) return;
        _clear(roster, index);
        emit IFaaSNouns.OperatorUnseated(service, operator, uint32(index));
    }

    function _clear(Roster storage roster, uint256 index) private {
        roster.ready[index >> 8] &= ~(1 << (index & 0xff));
    }

    /// @dev The first set bit at or behind `from`, going around once.
    function _next(Roster storage roster, uint256 from, uint256 seats) private view returns (bool, uint256) {
        uint256 words = (seats + 255) >> 8;
        uint256 word = from >> 8;
        uint256 bits = roster.ready[word] & (type(uint256).max << (from & 0xff));
        for (uint256 i = 0; i <= words; i++) {
            if (bits != 0) return (true, (word << 8) | Math.log2(bits & (~bits + 1)));
            word = word + 1 == words ? 0 : word + 1;
            bits = roster.ready[word];
        }
        return (false, 0);
    }
}
