// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IFaaSNouns} from "../interfaces/IFaaSBlueprint.sol";

/// @title What owners let agents do, and what agents pass on
/// @notice An agent has at most one grant per owner. A grant that was passed on is good while the grants above it are the
/// ones it came from: each setting gives a grant a new epoch, and the grant below remembers which it was made under. So
/// revoking one ends all that came from it, at no cost that grows with their number.
library Agents {
    /// @notice Two slots. `depth` counts how often it was passed on.
    struct Grant {
        address grantor;
        uint40 expiry;
        uint16 scope;
        uint32 epoch;
        uint8 depth;
        uint32 jobs;
        uint32 branches;
        uint32 epochAbove;
    }

    /// @notice What a grant says, without its place among others.
    struct Terms {
        uint16 scope;
        uint40 expiry;
        uint32 jobs;
        uint32 branches;
    }

    struct Book {
        mapping(address owner => mapping(address agent => Grant)) grants;
    }

    uint8 internal constant MAX_DEPTH = 3;

    /// @notice The owner's own grant; it replaces whatever the agent had.
    function set(Book storage book, address owner, address agent, Terms memory terms) internal {
        if (agent == owner) revert IFaaSNouns.InvalidAgent(owner, agent);
        Grant storage g = book.grants[owner][agent];
        (g.grantor, g.depth, g.epochAbove) = (owner, 0, 0);
        _write(g, owner, agent, terms);
    }

    /// @notice Moves a part of what `from` has to `to`. The sum of the budgets under an owner's grant never grows: what is
    /// given is taken, and only what the same grant gave the same agent comes back.
    function passOn(Book storage book, address owner, address from, address to, Terms memory terms) internal {
        if (to == owner || to == from) revert IFaaSNouns.InvalidAgent(owner, to);
        Grant storage above = book.grants[owner][from];
        Grant storage below = book.grants[owner][to];
        bool again = below.grantor == from && below.epochAbove == above.epoch && above.epoch != 0;
        if (!again && isLive(book, owner, to)) revert IFaaSNouns.InvalidAgent(owner, to);

        uint32 jobs = again ? above.jobs + below.jobs : above.jobs;
        uint32 branches = again ? above.branches + below.branches : above.branches;
        bool more = terms.scope & ~above.scope != 0 || terms.expiry > above.expiry || terms.jobs > jobs
            || terms.branches > branches || above.depth >= MAX_DEPTH;
        if (more || !isLive(book, owner, from)) revert IFaaSNouns.MoreThanHeld(owner, from);

        (above.jobs, above.branches) = (jobs - terms.jobs, branches - terms.branches);
        (below.grantor, below.depth, below.epochAbove) = (from, above.depth + 1, above.epoch);
        _write(below, owner, to, terms);
    }

    /// @notice Takes a job and `branches` from the agent's budget.
    /// @return whether the agent may call that job at all
    function charge(Book storage book, address owner, address agent, uint8 job, uint32 branches)
        internal
        returns (bool)
    {
        Grant storage g = book.grants[owner][agent];
        if (g.scope & (uint256(1) << job) == 0 || !isLive(book, owner, agent)) return false;
        if (g.jobs == 0 || g.branches < branches) {
            revert IFaaSNouns.BudgetExceeded(owner, agent, g.jobs, g.branches);
        }
        g.jobs--;
        g.branches -= branches;
        return true;
    }

    /// @notice Whether the grant can be used: not expired, not revoked, nor any above it.
    function isLive(Book storage book, address owner, address agent) internal view returns (bool) {
        Grant storage g = book.grants[owner][agent];
        if (g.scope == 0 || block.timestamp > g.expiry) return false;
        for (uint256 i = 0; i <= MAX_DEPTH; i++) {
            if (g.grantor == owner) return true;
            Grant storage above = book.grants[owner][g.grantor];
            if (above.epoch != g.epochAbove) return false;
            g = above;
        }
        return false;
    }

    function _write(Grant storage g, address owner, address agent, Terms memory terms) private {
        (g.scope, g.expiry, g.jobs, g.branches) = (terms.scope, terms.expiry, terms.jobs, terms.branches);
        g.epoch++;
        emit IFaaSNouns.AgentSet(owner, agent, g.grantor, terms.scope, terms.expiry, terms.jobs, terms.branches);
    }
}
