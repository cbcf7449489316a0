// A disk behind a page cache, both in memory: what programs see at once (live) and what a power cut leaves (durable).
//
// Bytes and sizes become durable by fsync or fdatasync of their file, names by fsync of their folder. Operations on names
// are kept in order, as a journalling file system keeps them: a folder's fsync takes all earlier ones along, and a power
// cut keeps a chance prefix of the rest. Of pages that no fsync covered, a power cut keeps a chance selection, some torn.
#ifndef MEDIUM_H
#define MEDIUM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/types.h>

enum { PAGE_BYTES = 4096, SECTOR_BYTES = 512, PATH_LIMIT_BYTES = 1024 };

struct bytes {
    uint8_t *at;
    size_t count, capacity;
};

struct node {
    uint64_t number;
    mode_t mode;
    struct timespec changed;
    struct bytes live, durable;
    uint8_t *dirty;   // one byte a page
    size_t dirty_pages;
    int handles;      // open files
    int references;   // names and pending operations that point here
};

// What the tests read.
struct counters {
    uint64_t operations;       // every write, truncation, change of a name and sync
    uint64_t writes, written_bytes;
    uint64_t fsyncs, fdatasyncs, folder_syncs, failed_syncs;
    uint64_t medium_bytes;     // whole pages that reached the medium
};
extern struct counters counters;

struct name {
    char *path;       // "/" or "/a/b"
    struct node *node;
};
struct names {
    struct name *at;
    size_t count, capacity;
};
extern struct names live_names, durable_names;

struct node *new_node(mode_t mode);
struct node *find(const struct names *names, const char *path);
// True where `path` lies directly or deeper in `folder`.
bool is_inside(const char *path, const char *folder);
void parent_of(const char *path, char *parent);

// Changes of names in the live view; pending until their folder is synced.
void link_name(const char *path, struct node *node);
void unlink_name(const char *path);
void rename_name(const char *from, const char *to);
void sync_folder(const char *path);

int write_node(struct node *node, const char *from, size_t count, off_t offset);
int resize_node(struct node *node, off_t size);
void sync_node(struct node *node);
// What Linux does when the device refuses: the pages stay readable and count as clean, but never reached the medium.
void lose_dirty_pages(struct node *node);
// Frees the node when neither a name, a pending operation nor a handle needs it.
void forget_if_gone(struct node *node);

// Decides what survives; the durable view is then all there is.
void cut_power(uint64_t seed);
// A clean unmount: everything reaches the medium.
void flush_everything(void);

// The medium as ordinary files in a folder.
int load_image(const char *folder);
int save_image(const char *folder);

#endif
