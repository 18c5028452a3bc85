/*
** examples.c - a walk over the short texts of a registry.
*/
#include "examples.h"

#include <string.h>

#if !defined(POSERR_NO_SEARCH)

void pe_examples_begin (pe_examples *w, const poserr_registry *r, const char *without, const char *lang) {
  memset(w, 0, sizeof *w);
  w->registry = r;
  w->without = without;
  w->lang = lang;
}

int pe_examples_entry (pe_examples *w) {
  const unsigned char *p;
  while (w->next_entry >= w->end) {
    pe_system s;
    if (w->layer >= w->registry->layers) return 0;
    w->image = w->registry->layer[w->layer].image;
    if (w->next_system >= pe_count(w->image, PE_SYSTEMS)) {
      w->layer++;
      w->next_system = 0;
      continue;
    }
    if (w->next_system == 0 && w->lang != NULL) w->language = pe_find_lang(w->image, w->lang, strlen(w->lang));
    pe_get_system(w->image, w->next_system++, &s);
    w->system = pe_string(w->image, s.id);
    w->form = s.form;
    if (pe_listed(w->without, w->system, strlen(w->system))) continue;
    w->next_entry = s.first;
    w->end = s.first + s.count;
  }
  w->entry = w->next_entry++;
  p = pe_entry(w->image, w->entry);
  w->code = pe_string(w->image, pe_rd24(p));
  w->class_index = pe_rd16(p + 6);
  w->props = pe_section(w->image, PE_PROPS) + pe_rd24(p + 3);
  w->list = NULL;
  w->last = 0;
  w->code_due = w->form == PE_FORM_NAME || w->form == PE_FORM_TEXT;
  return 1;
}

int pe_examples_text (pe_examples *w) {
  while (w->list == NULL || *w->list == 0) {   /* the next text, or list of them */
    int tag = 0;
    if (w->code_due) {
      w->code_due = 0;
      w->list = w->code;
    }
    else {
      tag = *w->props;
      if (tag <= w->last) return 0;
      w->last = tag;
      w->props += 4;
      if (tag != PE_TAG_NAME && tag != PE_TAG_ALIASES && (tag < PE_TAG_TEXT || (tag - PE_TAG_TEXT) % 8 != POSERR_TITLE)) continue;
      if (tag >= PE_TAG_TEXT && w->lang != NULL && (tag - PE_TAG_TEXT) / 8 != w->language) continue;
      w->list = pe_string(w->image, pe_rd24(w->props - 3));
    }
    w->tag = tag;
  }
  w->text = w->list;
  w->length = strcspn(w->list, w->tag == PE_TAG_ALIASES ? "\n" : "");
  w->list += w->length + (w->list[w->length] != 0);
  return 1;
}

#else
typedef int poserr_no_examples;   /* a file must not be empty */
#endif
