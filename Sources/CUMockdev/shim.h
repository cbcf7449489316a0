#include <umockdev.h>
#include <errno.h>
#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>

// Swift does not see macros that compute: the requests of linux/usbdevice_fs.h by name.
enum {
    usbfs_get_capabilities = USBDEVFS_GET_CAPABILITIES,
    usbfs_claim_interface = USBDEVFS_CLAIMINTERFACE,
    usbfs_release_interface = USBDEVFS_RELEASEINTERFACE,
    usbfs_reset = USBDEVFS_RESET,
    usbfs_clear_halt = USBDEVFS_CLEAR_HALT,
    usbfs_set_interface = USBDEVFS_SETINTERFACE,
    usbfs_get_driver = USBDEVFS_GETDRIVER,
    usbfs_driver_ioctl = USBDEVFS_IOCTL,
    usbfs_submit_urb = USBDEVFS_SUBMITURB,
    usbfs_discard_urb = USBDEVFS_DISCARDURB,
    usbfs_reap_urb = USBDEVFS_REAPURB,
    usbfs_reap_urb_no_delay = USBDEVFS_REAPURBNDELAY,
};
