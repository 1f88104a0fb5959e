package node

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Bytes is a flag of bytes: 1024, 512M, 1.5GiB. Units are powers of 1024,
// as container tools read them.
type Bytes int64

func (b *Bytes) Type() string { return "bytes" }

// String gives the shortest exact form, which Set reads back.
func (b *Bytes) String() string {
	n, unit := int64(*b), ""
	for _, u := range []string{"K", "M", "G", "T"} {
		if n == 0 || n%1024 != 0 {
			break
		}
		n, unit = n/1024, u
	}
	return strconv.FormatInt(n, 10) + unit
}

func (b *Bytes) Set(s string) error {
	t := strings.ToUpper(strings.TrimSpace(s))
	t = strings.TrimSuffix(strings.TrimSuffix(t, "B"), "I")
	shift := 0
	if i := strings.IndexAny(t, "KMGT"); i >= 0 && i == len(t)-1 {
		shift = 10 * (1 + strings.IndexByte("KMGT", t[i]))
		t = t[:i]
	}
	f, err := strconv.ParseFloat(t, 64)
	if n := f * float64(int64(1)<<shift); err == nil && n >= 0 && n < math.MaxInt64 && !math.IsNaN(n) {
		*b = Bytes(n)
		return nil
	}
	return fmt.Errorf("want a number of bytes such as 65536, 512M or 2G")
}

// Cores is a flag of processor time: 0.5, 2, 1500m.
type Cores uint32

func (c *Cores) Type() string   { return "cores" }
func (c *Cores) String() string { return strconv.FormatFloat(float64(*c)/1000, 'f', -1, 64) }

func (c *Cores) Set(s string) error {
	scale := 1000.0
	if t, ok := strings.CutSuffix(s, "m"); ok {
		s, scale = t, 1
	}
	f, err := strconv.ParseFloat(s, 64)
	if n := math.Round(f * scale); err == nil && n >= 0 && n <= math.MaxUint32 && !math.IsNaN(n) {
		*c = Cores(n)
		return nil
	}
	return fmt.Errorf("want a number of cores such as 0.5 or 2, or thousandths such as 500m")
}
