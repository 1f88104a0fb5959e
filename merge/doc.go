// Package merge compares and merges file trees. A tree is an image with the
// changes of one snapshot or instance over it, as faas.FilesPart has them; what
// is merged are the changes of several branches since their common ancestor,
// the base. The package does no input or output of its own but reading the
// archives it was given, which it indexes and never holds in memory.
//
// # What merges
//
// The unit is a path, not a tree. A path that one branch changed, or that all
// who changed it changed alike, is taken. A path that several changed
// differently is merged field by field: content, permissions, owner, group and
// each extended attribute stand for themselves, so a branch that makes a file
// executable and one that edits it both get their way. Text that several
// branches edited is merged by lines. What is left is a conflict:
//
//   - content: a file, link target or device number changed to different values.
//     Two branches that add one path differently count too: there is nothing to
//     tell their common lines by.
//   - modify/delete: changed in one branch, deleted in another.
//   - type: a file here, a directory, link or device there; also a file here in
//     place of a directory in which another branch made something.
//   - mode: different permissions, owners or extended attributes.
//
// The time of the last change is never a conflict: the newest counts. A rename
// is a deletion and an addition. A directory that one branch deleted stays if
// another added something to it, with that in it alone. Names that share a file
// (hard links) are merged as a relation: a pair is linked in the result if it
// was in the base and no branch parted it, or if a branch linked it.
//
// # What a strategy does
//
// faas.Union leaves conflicts open and so fails the merge. faas.Ours and
// faas.Latest settle each by a branch, the one named first or the one whose
// version has the newest time (of two equal ones the one named first; a deletion is as old as the last
// change of its directory); what does
// not conflict is still merged, also inside the same path. faas.Intersection
// takes only what every branch did alike and knows no conflicts.
//
// # Text
//
// Three-way merges of text libraries for Go are either gone from the proxy,
// without releases, or quadratic in hostile input, so the alignment of lines comes
// from github.com/aymanbagabas/go-udiff, the Go tools' own diff made importable
// (bounded work, BSD-3-Clause and MIT), and only the step from alignments to a
// merge is here. That library's own Merge joins overlapping edits of two sides
// and depends on their order; this one takes any number of branches in any
// order and calls edits that overlap or touch a conflict unless they are equal,
// as git does.
//
// # What is refused
//
// Archives come from programs in sandboxes and from other nodes. A name that is
// absolute, empty or has "." or ".." in it, one that is there twice, one below
// something that is not a directory of the same archive, links to what is not
// there, sizes that lie, sparse files, global headers and a missing end are all
// Invalid. Limits bounds entries and memory. The result is written from a tree
// in which every name has a directory above it, so it cannot name anything
// outside or below a link.
package merge
