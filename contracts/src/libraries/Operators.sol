// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The operators of the blueprint: capacity, load and standing
library Operators {
    /// @notice One slot, because every job reads and writes it twice.
    struct Standing {
        uint32 capacity;
        uint32 load;
        uint40 assigned;
        uint40 succeeded;
        uint40 failed;
        uint40 late;
        uint32 lost;
    }

    /// @notice All operators, and those registered now in a list for paging.
    struct Book {
        mapping(address operator => Standing) standing;
        mapping(address operator => uint256) position; // in list, plus 1; 0: not registered
        address[] list;
    }

    function register(Book storage book, address operator, uint32 capacity) internal {
        book.standing[operator].capacity = capacity;
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
        book.standing[operator].capacity = 0;
    }

    /// @notice Counts a job for the operator.
    /// @return full whether it cannot take another one
    function take(Book storage book, address operator) internal returns (bool full) {
        Standing memory s = book.standing[operator];
        unchecked {
            s.load++;
            s.assigned++;
        }
        book.standing[operator] = s;
        return s.load >= s.capacity;
    }

    /// @notice Counts a job's end for the operator. Never reverts.
    function finish(Book storage book, address operator, bool success, bool late) internal {
        Standing memory s = book.standing[operator];
        unchecked {
            if (s.load > 0) s.load--;
            if (success) s.succeeded++;
            else s.failed++;
            if (late) s.late++;
        }
        book.standing[operator] = s;
    }

    /// @notice Counts a job that its service outlived.
    function lose(Book storage book, address operator) internal {
        Standing memory s = book.standing[operator];
        unchecked {
            if (s.load > 0) s.load--;
            s.lost++;
        }
        book.standing[operator] = s;
    }

    function hasRoom(Book storage book, address operator) internal view returns (bool) {
        Standing storage s = book.standing[operator];
        return s.load < s.capacity;
    }
}
