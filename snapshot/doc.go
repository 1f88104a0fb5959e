// Package snapshot keeps immutable snapshots, the DAG they form and the names
// that their owners give them, in a bucket: a directory on this machine, or an
// object store that several nodes share.
//
// # Format
//
// A snapshot is two objects. Its pack is a blob that holds the bytes no parent
// has; its record, snapshots/<id>, is written last and makes the snapshot
// exist.
//
// Parts are cut into chunks: pages of 4 KiB where a part is a multiple of
// that, else by content, so that an insertion shifts no later cut. Chunks of
// zeros are not stored. A chunk that the parents' packs or this one already hold
// is not stored again, wherever it was; the rest is appended to the pack in
// frames of about 256 KiB, each compressed on its own. After the frames the
// pack has three sections: the table of frames with the sha256 of each, the
// table of chunks with their hashes, which later snapshots look up, and the map,
// which says for each part where its bytes are, run by run.
//
// The record is the sha256 of its body, a line feed, and the body in JSON: who
// owns the snapshot here, and the manifest. The manifest never changes; its sha256
// is faas.Snapshot.Digest. It has the digest of the pack's sections, so that
// every byte read is checked along record, manifest, section, frame, before it
// is used. The sha256 of whole parts is checked where parts are read in one go:
// on import.
//
// refs/<owner>/<name> is a mutable name: a list of ids of which the first that
// exists is meant. A new snapshot is put in front before it exists, so a name
// moves in the very step in which the snapshot appears.
//
// images/<sha256> says where the packs have the EROFS file of an image; only
// a shared bucket has them. Each node keeps the file itself as a hard link or
// copy, so that removing an image does not break snapshots.
//
// # Garbage
//
// Collect removes the packs that no record needs. In this process, what a
// Create or an Open relies on is pinned. Against other nodes age protects: in a
// shared bucket a deleted snapshot leaves a tombstone, deleted/<id>, that counts
// as a root for the grace period, objects younger than that are never removed,
// and a Create that takes longer than that fails.
package snapshot
