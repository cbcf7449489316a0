#define _GNU_SOURCE
#include "medium.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int load_file(const char *place, struct node *node, off_t size) {
    int file = open(place, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -errno;
    char page[PAGE_BYTES];
    off_t offset = 0;
    while (offset < size) {
        ssize_t count = read(file, page, sizeof page);
        if (count <= 0) break;
        write_node(node, page, (size_t)count, offset);
        offset += count;
    }
    close(file);
    return offset == size ? 0 : -EIO;
}

// Loads what `place` holds under the name `path` ("" is the root).
static int load_folder(const char *place, const char *path) {
    DIR *folder = opendir(place);
    if (!folder) return -errno;
    int failure = 0;
    struct dirent *entry;
    while (!failure && (entry = readdir(folder))) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        char inner_place[2 * PATH_LIMIT_BYTES], inner_path[2 * PATH_LIMIT_BYTES];
        snprintf(inner_place, sizeof inner_place, "%s/%s", place, entry->d_name);
        snprintf(inner_path, sizeof inner_path, "%s/%s", path, entry->d_name);
        struct stat facts;
        if (lstat(inner_place, &facts) != 0) failure = -errno;
        else if (strlen(inner_path) >= PATH_LIMIT_BYTES) failure = -ENAMETOOLONG;
        else if (S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode)) {
            struct node *node = new_node(facts.st_mode);
            link_name(inner_path, node);
            failure = S_ISDIR(facts.st_mode) ? load_folder(inner_place, inner_path)
                                             : load_file(inner_place, node, facts.st_size);
        }
    }
    closedir(folder);
    return failure;
}

int load_image(const char *folder) {
    link_name("/", new_node(S_IFDIR | 0755));
    int failure = load_folder(folder, "");
    flush_everything();
    counters = (struct counters){0};
    return failure;
}

static int remove_entry(const char *place, const struct stat *facts, int kind, struct FTW *depth) {
    (void)facts;
    (void)kind;
    return depth->level == 0 ? 0 : remove(place);
}

static int by_path(const void *left, const void *right) {
    return strcmp(((const struct name *)left)->path, ((const struct name *)right)->path);
}

static int save_file(const char *place, const struct node *node) {
    int file = open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, node->mode & 0777);
    if (file < 0) return -errno;
    size_t done = 0;
    while (done < node->durable.count) {
        ssize_t count = write(file, node->durable.at + done, node->durable.count - done);
        if (count <= 0) break;
        done += (size_t)count;
    }
    close(file);
    return done == node->durable.count ? 0 : -EIO;
}

int save_image(const char *folder) {
    if (nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS) != 0) return -errno;
    qsort(durable_names.at, durable_names.count, sizeof *durable_names.at, by_path);
    for (size_t index = 0; index < durable_names.count; index++) {
        const struct name *name = &durable_names.at[index];
        // libfuse's name for a file that was removed while open: after a cut nobody holds it open.
        if (strcmp(name->path, "/") == 0 || strstr(name->path, "/.fuse_hidden")) continue;
        char place[2 * PATH_LIMIT_BYTES];
        snprintf(place, sizeof place, "%s%s", folder, name->path);
        int failure = 0;
        if (!S_ISDIR(name->node->mode)) failure = save_file(place, name->node);
        else if (mkdir(place, name->node->mode & 0777) != 0) failure = -errno;
        if (failure) return failure;
    }
    return 0;
}
