package plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A repository in which commits are made by anybody, signed with anything. */
final class ShopRepository {

  static final PersonIdent ADA = person("Ada Byron", "ada@example.com");
  static final PersonIdent TOM = person("Tom Hill", "tom@example.com");
  static final PersonIdent EVE = person("Eve Lane", "eve@example.com");

  private final Path folder;

  ShopRepository(Path folder) {
    this.folder = folder;
  }

  private static PersonIdent person(String name, String address) {
    return new PersonIdent(name, address, Instant.parse("2026-11-03T09:00:00Z"), ZoneOffset.UTC);
  }

  /** All files as they are, on the branch at hand. */
  ObjectId commit(PersonIdent by) {
    return commit(by, by, "Change", Optional.empty());
  }

  ObjectId commit(PersonIdent author, PersonIdent committer) {
    return commit(author, committer, "Change", Optional.empty());
  }

  /** The same, signed with what {@code signer} makes of the commit's text. */
  ObjectId commit(PersonIdent author, String message, UnaryOperator<byte[]> signer) {
    return commit(author, author, message, Optional.of(signer));
  }

  private ObjectId commit(
      PersonIdent author,
      PersonIdent committer,
      String message,
      Optional<UnaryOperator<byte[]>> signer,
      ObjectId... furtherParents) {
    try (Git git = Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call();
        ObjectInserter inserter = git.getRepository().newObjectInserter()) {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      Repository repository = git.getRepository();
      DirCache index = repository.readDirCache();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      ObjectId head = repository.resolve("HEAD");
      if (head != null) {
        commit.addParentId(head);
      }
      for (ObjectId parent : furtherParents) {
        commit.addParentId(parent);
      }
      commit.setAuthor(author);
      commit.setCommitter(committer);
      commit.setMessage(message);
      if (signer.isPresent()) {
        commit.setGpgSignature(new GpgSignature(signer.get().apply(commit.build())));
      }
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate update = repository.updateRef("HEAD");
      update.setNewObjectId(id);
      update.forceUpdate();
      return id;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /** A merge of a commit whose files are those that lie there now. */
  ObjectId merge(PersonIdent by, ObjectId other) {
    return commit(by, by, "Merge", Optional.empty(), other);
  }

  /** The files of a commit, and HEAD at it on a branch of its own. */
  void checkout(ObjectId commit, String branch) {
    try (Git git = Git.open(folder.toFile())) {
      git.checkout()
          .setCreateBranch(true)
          .setForced(true)
          .setStartPoint(commit.name())
          .setName(branch)
          .call();
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /** A clone that knows its newest commits only. */
  static void shallow(Path from, Path to, int depth) {
    try {
      Git.cloneRepository()
          .setURI(from.toUri().toString())
          .setDirectory(to.toFile())
          .setDepth(depth)
          .call()
          .close();
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException unexpected) {
      throw new java.io.UncheckedIOException(unexpected);
    }
  }
}
