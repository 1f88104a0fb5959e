package pool

import (
	"math"
	"time"
)

const (
	rateWindow    = 10 * time.Second // over which the arrival rate is averaged
	horizon       = 2 * time.Second  // of arrivals are kept ready
	boostHalfLife = time.Minute      // in which what a burst taught fades by half
)

// demand is what is known of how often a kind of sandbox is asked for. The
// zero value has never been asked for.
type demand struct {
	asked time.Time // last time
	rate  float64   // arrivals per second as of asked, exponentially averaged
	boost float64   // requests that found nothing ready as of asked, fading
	floor int       // that Prewarm asked for
}

// at returns rate and boost as they have faded by now.
func (d demand) at(now time.Time) (rate, boost float64) {
	dt := now.Sub(d.asked)
	return d.rate * math.Exp(-dt.Seconds()/rateWindow.Seconds()),
		d.boost * math.Exp2(-dt.Seconds()/boostHalfLife.Seconds())
}

// ask notes a request. The very first can find nothing and teaches nothing
// about how many are wanted.
func (d *demand) ask(now time.Time, hit bool, size int) {
	first := d.asked.IsZero()
	d.rate, d.boost = d.at(now)
	d.rate += 1 / rateWindow.Seconds()
	if !hit && !first {
		d.boost = min(d.boost+1, float64(size))
	}
	d.asked = now
}

// target is how many should be ready: one for whoever asks next, as many as
// are likely to come while one boots, and what bursts were short of.
func (d demand) target(now time.Time, size int) int {
	if d.asked.IsZero() {
		return 0
	}
	rate, boost := d.at(now)
	n := 1 + int(rate*horizon.Seconds()+boost+0.5)
	return min(max(n, d.floor), size)
}
