//go:build clouds

package node

import (
	_ "gocloud.dev/blob/azureblob" // azblob:// URLs of --snapshots
	_ "gocloud.dev/blob/gcsblob"   // gs:// URLs of --snapshots
)
