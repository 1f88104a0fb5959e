// Package faas holds the nouns of the function cloud: job ids, modes, requests
// and executions, limits, ids, digests, errors with a kind, and the seams
// behind which the machinery lives (Runtime, Sandbox, Blobs).
//
// It imports nothing but the standard library and everything imports it.
// Use cases live in faas/engine; each adapter (gvisor, image, jetstream, evm,
// gateway) has a folder of its own and never imports another adapter; only
// cmd/faas knows them all.
package faas
