// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The operators of the blueprint: capacity, load and standing
library Operators {
    /// @notice What is known of an operator, over all services. One word, packed by hand (see Packed), because every job
    /// reads and writes it twice.
    /// @param demerit a moving measure of what it did wrong lately: 0 is a clean record
    struct Standing {
        uint16 capacity;
        uint8 demerit;
        uint32 load;
        uint40 assigned;
        uint40 succeeded;
        uint40 failed;
        uint40 late;
        uint32 lost;
    }

    /// @notice All operators, and those registered now in a list for paging.
    struct Book {
        mapping(address operator => uint256) standing;
        mapping(address operator => uint256) position; // in list, plus 1; 0: not registered
        address[] list;
    }

    /// @notice What came of a job, for the operator's standing.
    /// @param good nothing that was the operator's fault: it answered in time and could be understood
    struct Ending {
        bool success;
        bool late;
        bool good;
    }

    /// @dev So that the worst still gets one turn in four, by which it can recover.
    uint256 internal constant MAX_DEMERIT = 192;

    // One of each, in a standing's word. At a thousand jobs a second for one operator the counters last 34 years.
    uint256 private constant CAPACITY_BITS = type(uint16).max;
    uint256 private constant DEMERIT = 1 << 16;
    uint256 private constant LOAD = 1 << 24;
    uint256 private constant ASSIGNED = 1 << 56;
    uint256 private constant SUCCEEDED = 1 << 96;
    uint256 private constant FAILED = 1 << 136;
    uint256 private constant LATE = 1 << 176;
    uint256 private constant LOST = 1 << 216;

    function register(Book storage book, address operator, uint16 capacity) internal {
        setCapacity(book, operator, capacity);
        if (book.position[operator] != 0) return;
        book.list.push(operator);
        book.position[operator] = book.list.length;
    }

    /// @notice Forgets the registration; the standing stays, so that leaving does not wash a record clean.
    function unregister(Book storage book, address operator) internal {
        uint256 position = book.position[operator];
        if (position == 0) return;
        address last = book.list[book.list.length - 1];
        book.list[position - 1] = last;
        book.position[last] = position;
        book.list.pop();
        book.position[operator] = 0;
        setCapacity(book, operator, 0);
    }

    function setCapacity(Book storage book, address operator, uint16 capacity) internal {
        book.standing[operator] = book.standing[operator] & ~CAPACITY_BITS | capacity;
    }

    /// @notice Counts a job for the operator.
    /// @return full whether it cannot take another one
    function take(Book storage book, address operator) internal returns (bool full) {
        uint256 word = book.standing[operator] + LOAD + ASSIGNED;
        book.standing[operator] = word;
        return !_hasRoom(word);
    }

    /// @notice Counts a job's end for the operator. Never reverts.
    function finish(Book storage book, address operator, Ending memory ending) internal {
        unchecked {
            uint256 word = _unload(book.standing[operator]);
            word += ending.success ? SUCCEEDED : FAILED;
            if (ending.late) word += LATE;
            uint256 before = _demerit(word);
            book.standing[operator] = word - before * DEMERIT + _moved(before, ending.good) * DEMERIT;
        }
    }

    /// @notice Counts a job that its service outlived.
    function lose(Book storage book, address operator) internal {
        unchecked {
            book.standing[operator] = _unload(book.standing[operator]) + LOST;
        }
    }

    function hasRoom(Book storage book, address operator) internal view returns (bool) {
        return _hasRoom(book.standing[operator]);
    }

    /// @notice Whether the operator has room, and whether its record makes it sit this turn out. `turn` decides which of
    /// the turns: of 256, as many as its demerit.
    function readiness(Book storage book, address operator, uint256 turn)
        internal
        view
        returns (bool room, bool sitsOut)
    {
        uint256 word = book.standing[operator];
        uint256 demerit = _demerit(word);
        sitsOut = demerit != 0 && uint256(keccak256(abi.encode(operator, turn))) & 0xff < demerit;
        return (_hasRoom(word), sitsOut);
    }

    function unpack(uint256 word) internal pure returns (Standing memory s) {
        s.capacity = uint16(word);
        s.demerit = uint8(word >> 16);
        s.load = uint32(word >> 24);
        s.assigned = uint40(word >> 56);
        s.succeeded = uint40(word >> 96);
        s.failed = uint40(word >> 136);
        s.late = uint40(word >> 176);
        s.lost = uint32(word >> 216);
    }

    function _unload(uint256 word) private pure returns (uint256) {
        return uint32(word >> 24) == 0 ? word : word - LOAD;
    }

    function _hasRoom(uint256 word) private pure returns (bool) {
        return uint32(word >> 24) < uint16(word);
    }

    function _demerit(uint256 word) private pure returns (uint256) {
        return uint8(word >> 16);
    }

    /// @dev A quarter of the way to the worst, or an eighth of the way back.
    function _moved(uint256 demerit, bool good) private pure returns (uint256) {
        if (good) return demerit - (demerit + 7) / 8;
        return demerit + (MAX_DEMERIT - demerit + 3) / 4;
    }
}
