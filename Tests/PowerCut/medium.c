#include "medium.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct counters counters;
struct names live_names, durable_names;

// A change of a name that the medium does not hold yet.
struct operation {
    enum { LINK, UNLINK, RENAME } kind;
    char *path, *target;
    struct node *node;
};
static struct operation *pending;
static size_t pending_count, pending_capacity;
static uint64_t next_number = 1;

static void *checked(void *memory) {
    if (!memory) abort();
    return memory;
}

static void *grown(void *at, size_t wanted, size_t *capacity, size_t element_bytes) {
    if (wanted <= *capacity) return at;
    while (*capacity < wanted) *capacity = *capacity ? *capacity * 2 : 16;
    return checked(realloc(at, *capacity * element_bytes));
}

struct node *new_node(mode_t mode) {
    struct node *node = checked(calloc(1, sizeof *node));
    node->number = ++next_number;
    node->mode = mode;
    clock_gettime(CLOCK_REALTIME, &node->changed);
    return node;
}

void forget_if_gone(struct node *node) {
    if (!node || node->handles > 0 || node->references > 0) return;
    free(node->live.at);
    free(node->durable.at);
    free(node->dirty);
    free(node);
}

static void let_go(struct node *node) {
    node->references--;
    forget_if_gone(node);
}

// Names

static size_t position(const struct names *names, const char *path) {
    size_t index = 0;
    while (index < names->count && strcmp(names->at[index].path, path) != 0) index++;
    return index;
}

struct node *find(const struct names *names, const char *path) {
    size_t index = position(names, path);
    return index < names->count ? names->at[index].node : NULL;
}

bool is_inside(const char *path, const char *folder) {
    size_t length = strcmp(folder, "/") == 0 ? 0 : strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/' && path[length + 1] != 0;
}

void parent_of(const char *path, char *parent) {
    size_t length = (size_t)(strrchr(path, '/') - path);
    if (length == 0) length = 1;
    memcpy(parent, path, length);
    parent[length] = 0;
}

static void remove_at(struct names *names, size_t index) {
    struct node *node = names->at[index].node;
    free(names->at[index].path);
    names->at[index] = names->at[--names->count];
    let_go(node);
}

static void put(struct names *names, const char *path, struct node *node) {
    node->references++;
    size_t index = position(names, path);
    if (index < names->count) remove_at(names, index);
    names->at = grown(names->at, names->count + 1, &names->capacity, sizeof *names->at);
    names->at[names->count++] = (struct name){checked(strdup(path)), node};
}

static void drop(struct names *names, const char *path) {
    size_t index = position(names, path);
    if (index < names->count) remove_at(names, index);
}

// Moves a name and, where it is a folder, all that lies in it.
static void move(struct names *names, const char *from, const char *to) {
    struct node *node = find(names, from);
    if (!node) return;
    put(names, to, node);
    drop(names, from);
    for (size_t index = 0; index < names->count; index++) {
        char *path = names->at[index].path;
        if (!is_inside(path, from)) continue;
        char *moved = checked(malloc(strlen(to) + strlen(path) + 1));
        strcpy(moved, to);
        strcat(moved, path + strlen(from));
        free(path);
        names->at[index].path = moved;
    }
}

static void apply(struct names *names, const struct operation *change) {
    switch (change->kind) {
    case LINK: put(names, change->path, change->node); break;
    case UNLINK: drop(names, change->path); break;
    case RENAME: move(names, change->path, change->target); break;
    }
}

static void record(struct operation change) {
    counters.operations++;
    apply(&live_names, &change);
    change.path = checked(strdup(change.path));
    if (change.target) change.target = checked(strdup(change.target));
    if (change.node) change.node->references++;
    pending = grown(pending, pending_count + 1, &pending_capacity, sizeof *pending);
    pending[pending_count++] = change;
}

void link_name(const char *path, struct node *node) {
    record((struct operation){LINK, (char *)path, NULL, node});
}

void unlink_name(const char *path) {
    record((struct operation){UNLINK, (char *)path, NULL, NULL});
}

void rename_name(const char *from, const char *to) {
    record((struct operation){RENAME, (char *)from, (char *)to, NULL});
}

// The first `count` pending changes reach the medium.
static void commit_names(size_t count) {
    for (size_t index = 0; index < count; index++) {
        apply(&durable_names, &pending[index]);
        free(pending[index].path);
        free(pending[index].target);
        if (pending[index].node) let_go(pending[index].node);
    }
    pending_count -= count;
    if (count > 0) {
        memmove(pending, pending + count, pending_count * sizeof *pending);
        counters.medium_bytes += PAGE_BYTES;
    }
}

static bool lies_in(const char *path, const char *folder) {
    char parent[PATH_LIMIT_BYTES];
    parent_of(path, parent);
    return strcmp(parent, folder) == 0;
}

void sync_folder(const char *path) {
    size_t count = 0;
    for (size_t index = 0; index < pending_count; index++) {
        const struct operation *change = &pending[index];
        if (lies_in(change->path, path) || (change->target && lies_in(change->target, path))) count = index + 1;
    }
    commit_names(count);
}

// Contents

static void reserve(struct bytes *bytes, size_t count) {
    if (count <= bytes->capacity) return;
    size_t old = bytes->capacity;
    bytes->at = grown(bytes->at, count, &bytes->capacity, 1);
    memset(bytes->at + old, 0, bytes->capacity - old);
}

static size_t pages_in(size_t count) {
    return (count + PAGE_BYTES - 1) / PAGE_BYTES;
}

static void mark_dirty(struct node *node, size_t from, size_t to) {
    size_t needed = pages_in(to);
    if (needed > node->dirty_pages) {
        node->dirty = checked(realloc(node->dirty, needed));
        memset(node->dirty + node->dirty_pages, 0, needed - node->dirty_pages);
        node->dirty_pages = needed;
    }
    for (size_t page = from / PAGE_BYTES; page < needed; page++) node->dirty[page] = 1;
}

int write_node(struct node *node, const char *from, size_t count, off_t offset) {
    size_t start = (size_t)offset, end = start + count;
    counters.operations++;
    counters.writes++;
    counters.written_bytes += count;
    reserve(&node->live, end);
    memcpy(node->live.at + start, from, count);
    mark_dirty(node, start < node->live.count ? start : node->live.count, end);
    if (end > node->live.count) node->live.count = end;
    clock_gettime(CLOCK_REALTIME, &node->changed);
    return (int)count;
}

int resize_node(struct node *node, off_t size) {
    if (size < 0) return -EINVAL;
    size_t wanted = (size_t)size, old = node->live.count;
    counters.operations++;
    reserve(&node->live, wanted);
    if (wanted < old) memset(node->live.at + wanted, 0, old - wanted);
    node->live.count = wanted;
    mark_dirty(node, wanted < old ? wanted : old, wanted < old ? old : wanted);
    clock_gettime(CLOCK_REALTIME, &node->changed);
    return 0;
}

// Copies part of a page to the medium; the durable file grows where it must.
static void persist(struct node *node, size_t page, size_t count) {
    size_t start = page * PAGE_BYTES, end = start + count;
    if (end > node->live.count) end = node->live.count;
    if (end <= start) return;
    reserve(&node->durable, end);
    memcpy(node->durable.at + start, node->live.at + start, end - start);
    if (end > node->durable.count) node->durable.count = end;
    counters.medium_bytes += PAGE_BYTES;
}

static void resize_durable(struct node *node) {
    size_t old = node->durable.count, wanted = node->live.count;
    reserve(&node->durable, wanted);
    if (wanted < old) memset(node->durable.at + wanted, 0, old - wanted);
    node->durable.count = wanted;
}

void sync_node(struct node *node) {
    for (size_t page = 0; page < node->dirty_pages; page++) {
        if (node->dirty[page]) persist(node, page, PAGE_BYTES);
    }
    resize_durable(node);
    lose_dirty_pages(node);
}

void lose_dirty_pages(struct node *node) {
    if (node->dirty) memset(node->dirty, 0, node->dirty_pages);
}

// The cut

static uint64_t chance_state;

// SplitMix64 (Steele, Lea, Flood 2014): the same seed, the same cut.
static uint64_t chance(uint64_t below) {
    uint64_t mixed = chance_state += 0x9E3779B97F4A7C15u;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
    return (mixed ^ mixed >> 31) % below;
}

// `odds` of 4 for each page to be whole; of the others, one in four is torn after some sectors.
static void keep_some_pages(struct node *node, uint64_t odds) {
    if (node->live.count < node->durable.count && chance(4) < odds) resize_durable(node);
    for (size_t page = 0; page < node->dirty_pages; page++) {
        if (!node->dirty[page]) continue;
        if (chance(4) < odds) {
            persist(node, page, PAGE_BYTES);
        } else if (odds > 0 && chance(4) == 0) {
            persist(node, page, SECTOR_BYTES * (1 + chance(PAGE_BYTES / SECTOR_BYTES - 1)));
        }
    }
    lose_dirty_pages(node);
}

void cut_power(uint64_t seed) {
    chance_state = seed;
    commit_names((size_t)chance(pending_count + 1));
    uint64_t odds = chance(5);   // from "the cache never reached the disk" to "nearly all of it did"
    for (size_t index = 0; index < durable_names.count; index++) keep_some_pages(durable_names.at[index].node, odds);
}

void flush_everything(void) {
    commit_names(pending_count);
    for (size_t index = 0; index < durable_names.count; index++) sync_node(durable_names.at[index].node);
}
