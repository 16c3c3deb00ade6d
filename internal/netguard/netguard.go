// Package netguard makes HTTP transports that reach addresses of the Internet only, unless more is allowed: what a document, a
// redirection or a server names must not turn a client against the machine and the network it runs in.
package netguard

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// ErrPrivate is wrapped by the error of a connection that was refused.
var ErrPrivate = errors.New("private address")

// Transport returns a transport that refuses to connect to addresses that only this machine or its network reach, unless private is
// set. The address is checked when it is dialled, so that no name can change its meaning in between. Proxies of the environment
// are used only if private is set: they would be what is dialled. The remedy ends the message of a refusal.
func Transport(private bool, remedy string) *http.Transport {
	g := guard{private, remedy}
	d := &net.Dialer{Timeout: 15 * time.Second, KeepAlive: 30 * time.Second, Control: g.control}
	t := &http.Transport{DialContext: d.DialContext, ForceAttemptHTTP2: true, MaxIdleConnsPerHost: 64, IdleConnTimeout: 90 * time.Second, TLSHandshakeTimeout: 15 * time.Second}
	if g.private { // then a proxy is no way around anything
		t.Proxy = http.ProxyFromEnvironment
	}
	return t
}

type guard struct {
	private bool
	remedy  string
}

func (g guard) control(_, address string, _ syscall.RawConn) error {
	if g.private {
		return nil
	}
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if !Public(ap.Addr()) {
		return fmt.Errorf("%w: %s; %s", ErrPrivate, ap.Addr(), g.remedy)
	}
	return nil
}

// special are ranges that are not reached over the Internet, beyond those that package netip knows.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"), netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"), netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"), netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("100::/64"), netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"),
}

// Public reports whether an address is one of the Internet.
func Public(a netip.Addr) bool {
	a = a.Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLoopback() || a.IsLinkLocalUnicast() {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// SameHost is a CheckRedirect of [http.Client] that follows redirections only within the host, so that credentials go nowhere else.
func SameHost(req *http.Request, via []*http.Request) error {
	if len(via) >= 5 {
		return errors.New("it redirects more than five times")
	}
	if first := via[0].URL; req.URL.Host != first.Host || req.URL.Scheme != first.Scheme {
		return http.ErrUseLastResponse
	}
	return nil
}
