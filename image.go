package faas

import "time"

// ImagePhase is a stage of making an image ready, in the order given here.
type ImagePhase string

// The phases of a pull or an import.
const (
	ImageResolving   ImagePhase = "resolving"   // asking the registry what the name means
	ImageDownloading ImagePhase = "downloading" // Done and Total count compressed bytes
	ImageConverting  ImagePhase = "converting"  // Done and Total count compressed bytes read back
	ImageReady       ImagePhase = "ready"       // published; sent once, last
)

// ImageProgress is how far a pull or an import has come. Within one phase Done
// never falls.
type ImageProgress struct {
	Ref    string     `json:"ref"`
	Digest Digest     `json:"digest"` // of the manifest, once known
	Phase  ImagePhase `json:"phase"`
	Done   int64      `json:"done"`  // bytes
	Total  int64      `json:"total"` // bytes; 0 while unknown
	Layers int        `json:"layers,omitempty"`
}

// ImageLayer is one layer of an image as its manifest names it.
type ImageLayer struct {
	Digest Digest `json:"digest"` // of the compressed blob
	DiffID Digest `json:"diffId"` // of the tar archive in it
	Size   int64  `json:"size"`   // bytes of the compressed blob
}

// ImageDetails is all that the node knows of an image.
type ImageDetails struct {
	Image
	Refs         []string          `json:"refs,omitempty"` // every name it is known by
	Config       Digest            `json:"config"`         // of its configuration
	OS           string            `json:"os"`
	Architecture string            `json:"architecture"`
	Author       string            `json:"author,omitempty"`
	Built        time.Time         `json:"built,omitzero"` // as its author says
	Labels       map[string]string `json:"labels,omitempty"`
	ExposedPorts []string          `json:"exposedPorts,omitempty"` // "8080/tcp"
	StopSignal   string            `json:"stopSignal,omitempty"`
	Layers       []ImageLayer      `json:"layers"`
	Entries      int               `json:"entries"`      // names in its file tree
	Unpacked     int64             `json:"unpacked"`     // bytes of its files
	Neutralised  int               `json:"neutralised"`  // device nodes left out
	DownloadSize int64             `json:"downloadSize"` // compressed bytes of all layers
}
