/*
** scripts.h - the scripts in ROM, made by embed.lua.
*/
#ifndef SCRIPTS_H
#define SCRIPTS_H

#include <stddef.h>

typedef struct script {
  const char *name, *text;
  size_t size;
} script;

extern const script scripts[];   /* the last has no name */

#endif
