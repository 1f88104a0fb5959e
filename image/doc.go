// Package image brings OCI images onto the node and makes them ready to run. It
// pulls from any OCI registry and imports archives of `docker save` and OCI
// layouts; each image becomes one EROFS file that the sandbox mounts read-only.
// Nothing is ever unpacked on the host: layers are read as tar archives into a
// tree in memory, their data goes straight into the file.
//
// # The store
//
// A store is a directory:
//
//	index.json  which images are ready and by which names; replaced, never changed
//	index.lock  held while index.json is replaced
//	rootfs/     one EROFS file per image, named by what shaped it
//	blobs/      compressed layers of pulls under way or cut off
//	tmp/        files being made, and locks of images being made
//
// An image is durable when Pull or Import returns: its file was synced, renamed
// into place and only then named by the index, which is written the same way. A
// crash at any point leaves at most files without a record, which Open removes.
// Processes that share a directory lock (flock) what they work on; a death frees
// its locks. Blobs are removed once the image's file is ready; a pull that was
// cut off leaves them for a day (Options.KeepPartly) and goes on with them, also
// in the middle of a layer where the registry supports ranges.
//
// # What is checked
//
// The manifest, the configuration, every layer and every layer's content are
// checked against their sha256 digests, and a manifest asked for by digest is
// that one. Limits (see DefaultLimits) bound entries, memory, disk, nesting and
// the decoder's window; beyond them an image is refused. Layers are plain tar,
// gzip or zstd, told by their first bytes and unpacked once: a layer in a
// layer's place that is compressed twice is not a tar archive, and refused.
//
// # What layers mean
//
// Layers are laid over each other as overlayfs would: `.wh.` entries delete from
// lower layers only, wherever in their layer they stand; a directory over a
// directory merges, anything over anything else replaces. In particular a
// directory in place of a lower symbolic link replaces the link, and so does one
// that an entry's path implies: no entry is ever written through a link. Link
// targets are data, whatever they say. Names with ".." are refused; a leading
// slash is the image's root.
//
//   - Hard links share one inode, in the image too. A link to nothing is refused.
//   - Owners, permissions with setuid, setgid and sticky bits, and times in
//     nanoseconds are kept. Set-id programs gain nothing but the sandbox's own root.
//   - Device nodes are left out, also when they hide something in a lower layer:
//     a sandbox has its own /dev, and a 0/0 node would read as a deletion.
//   - Extended attributes are left out, because gVisor refuses every file that
//     has some; Options.Xattrs keeps those that Linux knows, for other readers.
//   - Regular files are stored in whole blocks of 4 KiB, never inside the
//     metadata, from where gVisor could not map (and so not execute) them.
//     Stretches of zeros, and what later layers replaced, take no disk.
package image
