// raw-commits FOLDER SECONDS: the disk's own pace. Single-row commits of 450 bytes in WAL mode with synchronous=FULL, one
// after the other; prints how many a second. The reference beside durable submissions, measured in the same run.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void must(int code, sqlite3 *database) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    fprintf(stderr, "raw-commits: %s\n", sqlite3_errmsg(database));
    exit(1);
}

int main(int count, char **words) {
    if (count != 3) {
        fprintf(stderr, "usage: raw-commits FOLDER SECONDS\n");
        return 2;
    }
    char path[4096];
    snprintf(path, sizeof path, "%s/raw-commits.sqlite", words[1]);
    double duration = atof(words[2]);
    unsigned char body[450];
    memset(body, 0xA5, sizeof body);

    sqlite3 *database;
    must(sqlite3_open(path, &database), database);
    must(sqlite3_exec(
             database,
             "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
             "CREATE TABLE IF NOT EXISTS rows(number INTEGER PRIMARY KEY, body BLOB);",
             NULL, NULL, NULL),
         database);
    sqlite3_stmt *insert;
    must(sqlite3_prepare_v2(database, "INSERT INTO rows(body) VALUES(?)", -1, &insert, NULL), database);
    long commits = 0;
    double start = seconds_now(), end = start;
    while (end - start < duration) {
        must(sqlite3_bind_blob(insert, 1, body, sizeof body, SQLITE_STATIC), database);
        must(sqlite3_step(insert), database);
        must(sqlite3_reset(insert), database);
        commits++;
        end = seconds_now();
    }
    sqlite3_finalize(insert);
    must(sqlite3_close(database), database);
    remove(path);
    printf("%.1f\n", (double)commits / (end - start));
    return 0;
}
