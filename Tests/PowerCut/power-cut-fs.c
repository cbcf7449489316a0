// power-cut-fs [--seed N] IMAGE MOUNTPOINT: a file system whose power can be cut.
//
// IMAGE is a folder of ordinary files: the medium. It is read at the start and written at the end: with everything after
// an orderly end (SIGTERM, unmount), with what medium.h says after a cut. The file `.power` at the top of the mount is the
// switch: reading it gives the counters as JSON, writing it gives an order:
//   cut             cut the power now
//   cut-at N        cut it in place of the N-th operation from now (write, truncation, change of a name, sync)
//   fail-sync N     the N-th fsync or fdatasync from now answers EIO, and its pages are lost
//   reset           set the counters to zero
#define _GNU_SOURCE
#define FUSE_USE_VERSION 31
#include <fuse.h>

#include "medium.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const switch_path = "/.power";
static char image[PATH_LIMIT_BYTES];
static uint64_t seed;
static uint64_t operations_until_cut, syncs_until_failure;   // 0: never
static bool saved;

static _Noreturn void cut(void) {
    cut_power(seed);
    _exit(save_image(image) == 0 ? 0 : 1);
}

// Called before every operation that changes something.
static void count_down(void) {
    if (operations_until_cut > 0 && --operations_until_cut == 0) cut();
}

static struct node *node_of(struct fuse_file_info *info) {
    return (struct node *)(uintptr_t)info->fh;
}

static struct node *node_for(const char *path, struct fuse_file_info *info) {
    return info && info->fh ? node_of(info) : find(&live_names, path);
}

static bool is_switch(const char *path) {
    return strcmp(path, switch_path) == 0;
}

static int get_attributes(const char *path, struct stat *facts, struct fuse_file_info *info) {
    memset(facts, 0, sizeof *facts);
    facts->st_uid = getuid();
    facts->st_gid = getgid();
    facts->st_nlink = 1;
    if (is_switch(path)) {
        facts->st_mode = S_IFREG | 0600;
        return 0;
    }
    const struct node *node = node_for(path, info);
    if (!node) return -ENOENT;
    facts->st_ino = node->number;
    facts->st_mode = node->mode;
    facts->st_size = (off_t)node->live.count;
    facts->st_blocks = (blkcnt_t)((node->live.count + 511) / 512);
    facts->st_mtim = facts->st_ctim = facts->st_atim = node->changed;
    return 0;
}

static int list_folder(
    const char *path, void *buffer, fuse_fill_dir_t fill, off_t offset, struct fuse_file_info *info,
    enum fuse_readdir_flags flags) {
    (void)offset;
    (void)info;
    (void)flags;
    fill(buffer, ".", NULL, 0, 0);
    fill(buffer, "..", NULL, 0, 0);
    for (size_t index = 0; index < live_names.count; index++) {
        const char *inner = live_names.at[index].path;
        if (is_inside(inner, path) && !strchr(inner + strlen(path) + (path[1] ? 1 : 0), '/')) {
            fill(buffer, strrchr(inner, '/') + 1, NULL, 0, 0);
        }
    }
    return 0;
}

static int open_file(const char *path, struct fuse_file_info *info) {
    if (is_switch(path)) {
        info->fh = 0;
        info->direct_io = 1;
        return 0;
    }
    struct node *node = find(&live_names, path);
    if (!node) return -ENOENT;
    if (info->flags & O_TRUNC) {
        count_down();
        resize_node(node, 0);
    }
    node->handles++;
    info->fh = (uintptr_t)node;
    return 0;
}

static int make(const char *path, mode_t mode) {
    if (strlen(path) >= PATH_LIMIT_BYTES) return -ENAMETOOLONG;
    if (find(&live_names, path)) return -EEXIST;
    count_down();
    link_name(path, new_node(mode));
    return 0;
}

static int create_file(const char *path, mode_t mode, struct fuse_file_info *info) {
    int failure = make(path, S_IFREG | (mode & 0777));
    return failure ? failure : open_file(path, info);
}

static int make_folder(const char *path, mode_t mode) {
    return make(path, S_IFDIR | (mode & 0777));
}

static int release_file(const char *path, struct fuse_file_info *info) {
    (void)path;
    struct node *node = node_of(info);
    if (node) {
        node->handles--;
        forget_if_gone(node);
    }
    return 0;
}

static int read_switch(char *buffer, size_t count, off_t offset) {
    char text[512];
    int length = snprintf(
        text, sizeof text,
        "{\"operations\":%" PRIu64 ",\"writes\":%" PRIu64 ",\"writtenBytes\":%" PRIu64 ",\"fsyncs\":%" PRIu64
        ",\"fdatasyncs\":%" PRIu64 ",\"folderSyncs\":%" PRIu64 ",\"failedSyncs\":%" PRIu64 ",\"mediumBytes\":%" PRIu64
        "}\n",
        counters.operations, counters.writes, counters.written_bytes, counters.fsyncs, counters.fdatasyncs,
        counters.folder_syncs, counters.failed_syncs, counters.medium_bytes);
    if (offset >= length) return 0;
    if (count > (size_t)(length - offset)) count = (size_t)(length - offset);
    memcpy(buffer, text + offset, count);
    return (int)count;
}

static int obey(const char *buffer, size_t count) {
    char order[64];
    uint64_t number = 0;
    if (count >= sizeof order) return -EINVAL;
    memcpy(order, buffer, count);
    order[count] = 0;
    if (strcmp(order, "cut\n") == 0) cut();
    if (strcmp(order, "reset\n") == 0) counters = (struct counters){0};
    else if (sscanf(order, "cut-at %" SCNu64 "\n", &number) == 1) operations_until_cut = number;
    else if (sscanf(order, "fail-sync %" SCNu64 "\n", &number) == 1) syncs_until_failure = number;
    else return -EINVAL;
    return (int)count;
}

static int read_file(const char *path, char *buffer, size_t count, off_t offset, struct fuse_file_info *info) {
    if (is_switch(path)) return read_switch(buffer, count, offset);
    const struct node *node = node_of(info);
    if ((size_t)offset >= node->live.count) return 0;
    if (count > node->live.count - (size_t)offset) count = node->live.count - (size_t)offset;
    memcpy(buffer, node->live.at + offset, count);
    return (int)count;
}

static int write_file(
    const char *path, const char *buffer, size_t count, off_t offset, struct fuse_file_info *info) {
    if (is_switch(path)) return obey(buffer, count);
    count_down();
    return write_node(node_of(info), buffer, count, offset);
}

static int truncate_file(const char *path, off_t size, struct fuse_file_info *info) {
    if (is_switch(path)) return 0;
    struct node *node = node_for(path, info);
    if (!node) return -ENOENT;
    count_down();
    return resize_node(node, size);
}

static int sync_file(const char *path, int data_only, struct fuse_file_info *info) {
    if (is_switch(path)) return 0;
    count_down();
    counters.operations++;
    if (data_only) counters.fdatasyncs++;
    else counters.fsyncs++;
    if (syncs_until_failure > 0 && --syncs_until_failure == 0) {
        counters.failed_syncs++;
        lose_dirty_pages(node_of(info));
        return -EIO;
    }
    sync_node(node_of(info));
    return 0;
}

static int sync_names(const char *path, int data_only, struct fuse_file_info *info) {
    (void)data_only;
    (void)info;
    count_down();
    counters.operations++;
    counters.folder_syncs++;
    sync_folder(path);
    return 0;
}

static int remove_file(const char *path) {
    if (!find(&live_names, path)) return -ENOENT;
    count_down();
    unlink_name(path);
    return 0;
}

static int remove_folder(const char *path) {
    for (size_t index = 0; index < live_names.count; index++) {
        if (is_inside(live_names.at[index].path, path)) return -ENOTEMPTY;
    }
    return remove_file(path);
}

static int rename_file(const char *from, const char *to, unsigned int flags) {
    if (flags & ~(unsigned int)RENAME_NOREPLACE) return -EINVAL;
    if (!find(&live_names, from)) return -ENOENT;
    if ((flags & RENAME_NOREPLACE) && find(&live_names, to)) return -EEXIST;
    if (strlen(to) >= PATH_LIMIT_BYTES) return -ENAMETOOLONG;
    count_down();
    rename_name(from, to);
    return 0;
}

static int change_mode(const char *path, mode_t mode, struct fuse_file_info *info) {
    struct node *node = node_for(path, info);
    if (!node) return -ENOENT;
    node->mode = (node->mode & S_IFMT) | (mode & 07777);
    return 0;
}

static int ignore_owner(const char *path, uid_t user, gid_t group, struct fuse_file_info *info) {
    (void)path, (void)user, (void)group, (void)info;
    return 0;
}

static int ignore_times(const char *path, const struct timespec times[2], struct fuse_file_info *info) {
    (void)path, (void)times, (void)info;
    return 0;
}

static void *start(struct fuse_conn_info *connection, struct fuse_config *configuration) {
    connection->want &= ~(unsigned int)FUSE_CAP_WRITEBACK_CACHE;   // every write must come here at once
    configuration->kernel_cache = 1;   // only the kernel changes files; a mapped -shm must outlive a second open
    configuration->use_ino = 1;
    return NULL;
}

static void finish(void *data) {
    (void)data;
    flush_everything();
    saved = save_image(image) == 0;
}

static const struct fuse_operations operations = {
    .getattr = get_attributes, .readdir = list_folder, .open = open_file, .create = create_file,
    .mkdir = make_folder, .release = release_file, .read = read_file, .write = write_file,
    .truncate = truncate_file, .fsync = sync_file, .fsyncdir = sync_names, .unlink = remove_file,
    .rmdir = remove_folder, .rename = rename_file, .chmod = change_mode, .chown = ignore_owner,
    .utimens = ignore_times, .init = start, .destroy = finish,
};

int main(int count, char **words) {
    int next = 1;
    if (count > 3 && strcmp(words[1], "--seed") == 0) {
        seed = strtoull(words[2], NULL, 10);
        next = 3;
    }
    if (count != next + 2 || !realpath(words[next], image)) {
        fprintf(stderr, "usage: power-cut-fs [--seed N] IMAGE MOUNTPOINT (IMAGE must exist)\n");
        return 2;
    }
    if (load_image(image) != 0) {
        fprintf(stderr, "power-cut-fs: %s cannot be read\n", image);
        return 2;
    }
    char *arguments[] = {words[0], "-f", "-s", "-odefault_permissions,fsname=power-cut", words[next + 1], NULL};
    fuse_main(5, arguments, &operations, NULL);   // says no more than that a signal ended it
    return saved ? 0 : 1;
}
